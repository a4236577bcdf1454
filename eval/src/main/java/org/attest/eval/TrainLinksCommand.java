package org.attest.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.link.LinkTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The command {@code ./attest eval train-links}: learns what makes claims one occurrence. */
@Command(
    name = TrainLinksCommand.NAME,
    header = "Learn how likely reports tell one story, and mentions and claims one occurrence.",
    description = {
      "",
      "Reads ECB+'s training topics and those clusters of Giveme5W1H that are not held out, and for",
      "the words PolNeAR's training articles, for claims of one report our annotated passages, and",
      "writes word-counts.tsv.gz or links.tsv. Each part rests on the one before as it ships: learn",
      "them in their order, and build after each. The same input gives the same file.",
      ""
    },
    sortOptions = false)
final class TrainLinksCommand implements Callable<Integer> {
  static final String NAME = "attest eval train-links";

  /** What is learned. */
  enum Part {
    WORDS,
    STORY,
    MENTION,
    CLAIM,
    REPEAT
  }

  @Mixin private final TrainingOptions options = new TrainingOptions();

  @Parameters(paramLabel = "PART", description = "One of ${COMPLETION-CANDIDATES}, in this order.")
  private Part part = Part.WORDS;

  @Override
  public Integer call() throws IOException {
    LinkTraining training = new LinkTraining(options.data());
    Path out = options.out("link");
    List<String> said =
        switch (part) {
          case WORDS -> training.words(out);
          case STORY -> training.story(out);
          case MENTION -> training.mention(out);
          case CLAIM -> training.claim(out);
          case REPEAT -> training.repeat(out);
        };
    said.forEach(options.printer()::println);
    return EvalCommand.OK;
  }
}
