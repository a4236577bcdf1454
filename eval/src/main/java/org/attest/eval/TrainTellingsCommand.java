package org.attest.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.eval.annotations.TellingTraining;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory of all data sets.")
  private Path data = Path.of("");

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where to write (default: ${DEFAULT-VALUE}, where core has them).")
  private Path out = Path.of("core/src/main/resources/org/attest/event");

  @Option(names = "--measure", description = "Write nothing; measure the weights that ship.")
  private boolean measure;

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
    TellingTraining training = new TellingTraining(data);
    (measure ? training.measure() : training.run(out))
        .forEach(spec.commandLine().getOut()::println);
    return EvalCommand.OK;
  }
}
