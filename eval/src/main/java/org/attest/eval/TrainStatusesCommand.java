package org.attest.eval;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.eval.annotations.StatusTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code ./attest eval train-statuses}: learns whether an occurrence took place. */
@Command(
    name = TrainStatusesCommand.NAME,
    header = "Learn what shows whether an occurrence took place, goes on or is planned.",
    description = {
      "",
      "Reads the marks of our annotated passages (model/training/annotations) that are not held out,",
      "and writes statuses.tsv. With --measure it writes nothing, and says how well the weights that",
      "ship tell it on the passages held out. The same input gives the same file.",
      ""
    },
    sortOptions = false)
final class TrainStatusesCommand implements Callable<Integer> {
  static final String NAME = "attest eval train-statuses";

  @Mixin private final TrainingOptions options = new TrainingOptions();

  @Option(names = "--measure", description = "Write nothing; measure the weights that ship.")
  private boolean measure;

  @Override
  public Integer call() throws IOException {
    StatusTraining training = new StatusTraining(options.data());
    (measure ? training.measure() : training.run(options.out("event")))
        .forEach(options.printer()::println);
    return EvalCommand.OK;
  }
}
