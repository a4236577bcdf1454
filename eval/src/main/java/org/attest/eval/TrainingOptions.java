package org.attest.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that learn weights have in common. */
final class TrainingOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory of the data sets that are learned from.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: where core has them, from the project's folder).")
  private @Nullable Path out;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /** The data, which are there. */
  Path data() throws IOException {
    return existing(data);
  }

  /**
   * Where to write, which is there.
   *
   * @param inCore the folder of core's resources where it belongs
   */
  Path out(String inCore) throws IOException {
    return existing(out == null ? Path.of("core/src/main/resources/org/attest", inCore) : out);
  }

  PrintWriter printer() {
    if (spec == null) {
      throw new IllegalStateException("called without picocli");
    }
    return spec.commandLine().getOut();
  }

  private static Path existing(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("no directory " + directory);
    }
    return directory;
  }
}
