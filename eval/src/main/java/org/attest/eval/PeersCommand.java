package org.attest.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.attest.eval.tempeval3.Comparison;
import org.attest.eval.tempeval3.PeerTagger;
import org.attest.eval.tempeval3.SideBySide;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval peers}: other systems beside ours on one benchmark's texts. */
@Command(
    name = PeersCommand.NAME,
    header = "Measure other systems beside ours on the texts of tempeval3.",
    description = {
      "",
      "Runs ours, HeidelTime and SUTime on the same documents, in one process, on one thread and in",
      "turn; prints the F1 of each by the scorer of tempeval3, and articles a second: the median of",
      "some rounds after one to warm up. What is timed is text to time expressions in memory, so that",
      "sentences, tokens and parts of speech count for each, and loading for none.",
      "",
      "The peers are GPL: they are fetched (some 500 MB) and built on request alone.",
      ""
    },
    sortOptions = false)
final class PeersCommand implements Callable<Integer> {
  static final String NAME = "attest eval peers";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory with *.tml, there or in folders named as splits.")
  private Path data = Path.of("");

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = "Which folder (TimeBank, AQUAINT, ...); without it: all.")
  private @Nullable String split;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How many rounds count (default: ${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Override
  public Integer call() throws IOException {
    if (rounds < 1) {
      throw new ParameterException(options.line(), "rounds must be at least 1, not " + rounds);
    }
    if (!Files.isDirectory(data)) {
      throw new IOException("no directory " + data);
    }
    long start = System.nanoTime();
    SideBySide sideBySide =
        new SideBySide(Peers.onClassPath(PeerTagger.class, NAME), rounds, options::progress);
    Comparison comparison = sideBySide.run(new EvalInput(data, split));
    double seconds = (System.nanoTime() - start) / 1e9;
    return options.say(
        comparison.table(), new EvalResult("peers", split, comparison.figures(), seconds));
  }
}
