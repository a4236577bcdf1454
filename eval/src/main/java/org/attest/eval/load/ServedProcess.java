package org.attest.eval.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./attest serve} as a process of its own, with the launcher's options for it.
 *
 * @param address {@code http://127.0.0.1:8080}
 * @param startedMs from the start of the process until it said its address
 */
record ServedProcess(Process process, URI address, double startedMs) implements AutoCloseable {

  static ServedProcess start(Path store, Path errors, List<String> options) throws IOException {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home", ""), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path", ""),
            "org.attest.app.cli.Main",
            "serve",
            "--db",
            store.toString(),
            "--port",
            "0"));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
            .start();
    BufferedReader lines = process.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("http://")) {
        return new ServedProcess(
            process,
            URI.create(line.substring(0, line.length() - 1)),
            (System.nanoTime() - start) / 1e6);
      }
    }
    throw new IOException("the server did not start; what it said is in " + errors);
  }

  /** Ends it as Ctrl-C would. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
