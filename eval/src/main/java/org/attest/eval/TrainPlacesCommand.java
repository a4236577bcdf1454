package org.attest.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.eval.geoparsing.PlaceTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code ./attest eval train-places}: learns how places are recognised and resolved.
 */
@Command(
    name = TrainPlacesCommand.NAME,
    header = "Learn the weights by which places are recognised and resolved.",
    description = {
      "",
      "Reads one half of the articles of the geoparsing sets and the reports of our own in",
      "model/training/places, and writes recogniser-weights.tsv and resolver-weights.tsv. The other half",
      "is left for measuring (figures unseen_... of ./attest eval geoparsing). The same input gives the",
      "same files.",
      ""
    },
    sortOptions = false)
final class TrainPlacesCommand implements Callable<Integer> {
  static final String NAME = "attest eval train-places";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory with lgl.xml and GWN.xml.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: ${DEFAULT-VALUE}, where core has them).")
  private Path out = Path.of("core/src/main/resources/org/attest/place");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  @Override
  public Integer call() throws IOException {
    if (spec == null) {
      throw new IllegalStateException("called without picocli");
    }
    for (Path directory : new Path[] {data, out}) {
      if (!Files.isDirectory(directory)) {
        throw new IOException("no directory " + directory);
      }
    }
    String reports = "model/training/places/reports.tsv";
    Path project =
        ProjectFolder.holding(reports, ProjectFolder.starts())
            .orElseThrow(() -> new IOException("no " + reports + ": run it in the project"));
    new PlaceTraining(data, project.resolve(reports))
        .run(out)
        .forEach(spec.commandLine().getOut()::println);
    return EvalCommand.OK;
  }
}
