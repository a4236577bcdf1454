package org.attest.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.speed.Peer;
import org.attest.eval.speed.Speed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval speed}: measures speed and memory instead of quality. */
@Command(
    name = SpeedCommand.NAME,
    header = "Measure how fast the encoder and the whole pipeline are.",
    description = {
      "",
      "Reads articles in one process, contenders in turn, and prints medians after a round to warm up:",
      "loading the encoder, the encoder alone, files to claims on one thread and on several, each step,",
      "and resident memory.",
      ""
    },
    sortOptions = false)
final class SpeedCommand implements Callable<Integer> {
  static final String NAME = "attest eval speed";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory with news_cluster/, gold_standard/ or *.json.")
  private Path data = Path.of("");

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Most threads; one thread is measured besides (default: ${DEFAULT-VALUE}).")
  private int threads = 2;

  @Option(
      names = "--articles",
      paramLabel = "N",
      description = "How many articles, from the first (default: ${DEFAULT-VALUE}).")
  private int articles = 200;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How many rounds count (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(
      names = "--peers",
      description = {
        "Also measure other systems on the same articles: Stanford CoreNLP.",
        "Fetches them first: some 500 MB."
      })
  private boolean withPeers;

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Override
  public Integer call() throws IOException {
    Speed.Settings settings;
    try {
      settings = new Speed.Settings(data, articles, threads, rounds);
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(options.line(), String.valueOf(mistake.getMessage()), mistake);
    }
    long start = System.nanoTime();
    Speed speed =
        new Speed(
            settings,
            withPeers ? Peers.onClassPath(Peer.class, NAME + " --peers") : List.of(),
            options::progress);
    EvalResult result =
        new EvalResult("speed", null, speed.run(), (System.nanoTime() - start) / 1e9);
    return options.say(result.table(), result);
  }
}
