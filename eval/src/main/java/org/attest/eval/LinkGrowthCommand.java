package org.attest.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.link.LinkGrowth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval link-growth}: what linking one more claim costs. */
@Command(
    name = LinkGrowthCommand.NAME,
    header = "Measure what it takes to link one more claim as an index of claims grows.",
    description = {
      "",
      "Draws the claims of Giveme5W1H's articles anew, with other days, places and names, 300 reports",
      "a day, each occurrence told by three, and links them as they come. Prints microseconds of the",
      "processor (median and mean of the last 300 reports before each size) and compared pairs a",
      "claim, MiB of heap, and the largest cluster.",
      ""
    },
    sortOptions = false)
final class LinkGrowthCommand implements Callable<Integer> {
  static final String NAME = "attest eval link-growth";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory of Giveme5W1H.")
  private Path data = Path.of("");

  @Option(
      names = "--claims",
      split = ",",
      paramLabel = "N",
      description = "Sizes, rising, separated by commas (default: ${DEFAULT-VALUE}).")
  private List<Integer> sizes = List.of(1_000, 10_000, 100_000);

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Override
  public Integer call() throws IOException {
    LinkGrowth growth;
    try {
      growth = new LinkGrowth(sizes, options::progress);
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(options.line(), String.valueOf(mistake.getMessage()), mistake);
    }
    long start = System.nanoTime();
    EvalResult result =
        new EvalResult("link-growth", null, growth.run(data), (System.nanoTime() - start) / 1e9);
    return options.say(result.table(), result);
  }
}
