package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.eval.PlainReports;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LogLinear;
import org.attest.event.TellingPair;
import org.attest.model.Pointed;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/**
 * Learns when two tellings in a report are of one occurrence, from the marks {@code same} of our
 * annotated passages, and measures it on the passages held out.
 */
public final class TellingTraining {
  private static final int ROUNDS = 12;
  private static final double PENALTY = 1e-2;

  private record Example(TellingPair pair, boolean same) {}

  private final Path data;
  private final Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());

  /**
   * @param data the folder of all data sets
   */
  public TellingTraining(Path data) {
    this.data = data;
  }

  /** How well the weights that ship tell it on passages that taught none; a line each. */
  public List<String> measure() throws IOException {
    int right = 0;
    int joined = 0;
    int same = 0;
    List<Example> examples = examples("heldout");
    for (Example example : examples) {
      right += example.same && example.pair.joined() ? 1 : 0;
      joined += example.pair.joined() ? 1 : 0;
      same += example.same ? 1 : 0;
    }
    Counts counts = new Counts(right, joined, same);
    return List.of(
        "held out: %d pairs, %d of one occurrence, %d joined: precision %.1f, recall %.1f"
            .formatted(
                examples.size(),
                same,
                joined,
                counts.score().precision(),
                counts.score().recall()));
  }

  /** Learns and writes {@code tellings.tsv} into a directory; says what it did, a line each. */
  public List<String> run(Path out) throws IOException {
    List<LogLinear.Example> learned = new ArrayList<>();
    int same = 0;
    for (Example example : examples("train")) {
      same += example.same ? 1 : 0;
      learned.add(
          new LogLinear.Example(
              List.of(ofOne(example.pair.signs()), Map.of()),
              List.of(example.same, !example.same)));
    }
    Map<String, Double> weights = LogLinear.learn(learned, ROUNDS, PENALTY, 4, sign -> false);
    LogLinear.write(
        out.resolve("tellings.tsv"),
        "# How much each sign speaks for two tellings of one occurrence; learned by ./attest eval train-tellings.",
        List.of("weight"),
        List.of(weights));
    return List.of(
        "%d pairs, %d of one occurrence, %d weights"
            .formatted(learned.size(), same, weights.size()));
  }

  private static Map<String, Double> ofOne(Set<String> signs) {
    return signs.stream().collect(Collectors.toMap(sign -> sign, sign -> 1.0));
  }

  private List<Example> examples(String split) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (ToldPassage passage : ToldPassage.read(data, split)) {
      List<Pointed> words = List.copyOf(passage.occurrences().keySet());
      if (words.size() > 1) {
        for (TellingPair pair : pipeline.tellings(PlainReports.of(passage.text()), words)) {
          Optional<String> one = passage.occurrence(pair.earlier());
          Optional<String> other = passage.occurrence(pair.later());
          if (one.isPresent() && other.isPresent()) {
            examples.add(new Example(pair, one.equals(other)));
          }
        }
      }
    }
    return examples;
  }
}
