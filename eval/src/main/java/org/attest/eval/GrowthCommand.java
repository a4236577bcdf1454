package org.attest.eval;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.reprints.Growth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval growth}: what one more report costs as a store grows. */
@Command(
    name = GrowthCommand.NAME,
    header = "Measure what it takes to add one more report to a store of so many.",
    description = {
      "",
      "Fills a store with reports of made-up words, some of them copies, and times single additions at",
      "each size: to compare the report with all that are there, and to write it and its copies.",
      "Prints milliseconds, and MiB of the file, of the index of fingerprints and of the program's heap.",
      "The largest size of the default takes a quarter of an hour to fill.",
      ""
    },
    sortOptions = false)
final class GrowthCommand implements Callable<Integer> {
  static final String NAME = "attest eval growth";

  @Option(
      names = "--reports",
      split = ",",
      paramLabel = "N",
      description = "Sizes, rising, separated by commas (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of(1_000, 10_000, 100_000);

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many additions are timed at each size (default: ${DEFAULT-VALUE}).")
  private int samples = 200;

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Override
  public Integer call() throws IOException {
    Growth growth;
    try {
      growth = new Growth(sizes, samples, options::progress);
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(options.line(), String.valueOf(mistake.getMessage()), mistake);
    }
    long start = System.nanoTime();
    EvalResult result =
        new EvalResult("growth", null, growth.run(), (System.nanoTime() - start) / 1e9);
    return options.say(result.table(), result);
  }
}
