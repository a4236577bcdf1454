package org.attest.eval;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.eval.annotations.TellingTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command {@code ./attest eval train-tellings}: learns when two tellings are of one occurrence.
 */
@Command(
    name = TrainTellingsCommand.NAME,
    header = "Learn when two tellings in a report are of one occurrence.",
    description = {
      "",
      "Reads the marks of our annotated passages (model/training/annotations) that are not held out,",
      "and writes tellings.tsv. With --measure it writes nothing, and says how well the weights that",
      "ship tell it on the passages held out. The same input gives the same file.",
      ""
    },
    sortOptions = false)
final class TrainTellingsCommand implements Callable<Integer> {
  static final String NAME = "attest eval train-tellings";

  @Mixin private final TrainingOptions options = new TrainingOptions();

  @Option(names = "--measure", description = "Write nothing; measure the weights that ship.")
  private boolean measure;

  @Override
  public Integer call() throws IOException {
    TellingTraining training = new TellingTraining(options.data());
    (measure ? training.measure() : training.run(options.out("event")))
        .forEach(options.printer()::println);
    return EvalCommand.OK;
  }
}
