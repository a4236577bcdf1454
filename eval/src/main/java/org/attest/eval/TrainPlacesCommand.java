package org.attest.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.eval.geoparsing.PlaceTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

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

  @Mixin private final TrainingOptions options = new TrainingOptions();

  @Override
  public Integer call() throws IOException {
    Path data = options.data();
    Path out = options.out("place");
    String reports = "model/training/places/reports.tsv";
    Path project =
        ProjectFolder.holding(reports, ProjectFolder.starts())
            .orElseThrow(() -> new IOException("no " + reports + ": run it in the project"));
    new PlaceTraining(data, project.resolve(reports)).run(out).forEach(options.printer()::println);
    return EvalCommand.OK;
  }
}
