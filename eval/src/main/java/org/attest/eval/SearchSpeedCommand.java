package org.attest.eval;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.attest.eval.search.SearchSpeed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval search-speed}: what searching costs. */
@Command(
    name = SearchSpeedCommand.NAME,
    header = "Measure what it takes to index a store of so many events and to search it.",
    description = {
      "",
      "Fills a store with made-up events, makes the index, and times searches of several kinds, each",
      "with the counts of all facets. Prints seconds, milliseconds and MiB.",
      ""
    },
    sortOptions = false)
final class SearchSpeedCommand implements Callable<Integer> {
  static final String NAME = "attest eval search-speed";

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "How many events (default: ${DEFAULT-VALUE}).")
  private int events = 100_000;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "How many searches of each kind are timed (default: ${DEFAULT-VALUE}).")
  private int samples = 200;

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Override
  public Integer call() throws IOException {
    SearchSpeed speed;
    try {
      speed = new SearchSpeed(events, samples, options::progress);
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(options.line(), String.valueOf(mistake.getMessage()), mistake);
    }
    long start = System.nanoTime();
    EvalResult result =
        new EvalResult("search-speed", null, speed.run(), (System.nanoTime() - start) / 1e9);
    return options.say(result.table(), result);
  }
}
