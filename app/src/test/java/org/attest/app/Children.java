package org.attest.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts programs of this project in JVMs of their own. */
public final class Children {

  private Children() {}

  /** An {@link IngestChild}, whose lines are to be read. */
  public static Process ingest(Path folder, String location, int first, int last, String author)
      throws IOException {
    return start(
        folder,
        ProcessBuilder.Redirect.PIPE,
        IngestChild.class.getName(),
        location,
        String.valueOf(first),
        String.valueOf(last),
        author);
  }

  /**
   * Starts a main class.
   *
   * @param folder where its errors are written to, {@code errors.txt}
   */
  public static Process start(
      Path folder, ProcessBuilder.Redirect output, String... mainAndArguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Xmx512m", "-cp"));
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")));
    command.addAll(List.of(mainAndArguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("errors.txt").toFile()))
        .redirectOutput(output)
        .start();
  }
}
