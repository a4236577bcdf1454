package org.attest.eval.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class TollScorerTest {
  private static final CodedToll TWO_KILLED =
      new CodedToll("killed", List.of(), 2L, 2L, 2L, "", false);
  private static final CodedToll TWO_WOMEN_KILLED =
      new CodedToll("killed", List.of("woman"), 2L, 2L, 2L, "", false);
  private static final CodedToll TWO_HURT =
      new CodedToll("injured", List.of(), 2L, 2L, 2L, "", false);
  private static final CodedToll SOME_KILLED =
      new CodedToll("killed", List.of(), null, null, null, "vague", false);
  private static final CodedToll RUNNING = new CodedToll("killed", List.of(), 2L, 2L, 2L, "", true);

  private static SequencedMap<String, Double> score(
      List<CodedToll> gold, List<CodedToll> predicted) {
    TollScorer scorer = new TollScorer();
    scorer.add(gold, predicted);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    scorer.into(figures);
    return figures;
  }

  @Test
  void eachTollIsUsedOnce() {
    assertThat(score(List.of(TWO_KILLED), List.of(TWO_KILLED, TWO_KILLED)))
        .containsEntry("exact_precision", 50.0)
        .containsEntry("exact_recall", 100.0);
    assertThat(score(List.of(TWO_KILLED, TWO_KILLED), List.of(TWO_KILLED, TWO_KILLED)))
        .containsEntry("exact_f1", 100.0);
  }

  @Test
  void partsOfATollAreScoredToo() {
    assertThat(score(List.of(TWO_WOMEN_KILLED), List.of(TWO_KILLED)))
        .containsEntry("exact_f1", 0.0)
        .containsEntry("effect_bounds_f1", 100.0)
        .containsEntry("who_accuracy", 0.0);
    assertThat(score(List.of(TWO_HURT), List.of(TWO_KILLED)))
        .containsEntry("effect_bounds_f1", 0.0)
        .containsEntry("bounds_f1", 100.0);
  }

  @Test
  void aRateIsNoVagueToll() {
    CodedToll rate = new CodedToll("killed", List.of(), null, null, null, "rate", false);
    assertThat(score(List.of(SOME_KILLED), List.of(rate))).containsEntry("bounds_f1", 0.0);
  }

  @Test
  void runningTotalsTakeNoPartUnlessReadAsPlainTolls() {
    assertThat(score(List.of(RUNNING, TWO_HURT), List.of(TWO_HURT)))
        .containsEntry("exact_f1", 100.0)
        .containsEntry("cumulative_f1", 0.0);
    assertThat(score(List.of(RUNNING, TWO_HURT), List.of(TWO_KILLED, TWO_HURT)))
        .containsEntry("exact_precision", 50.0);
    assertThat(score(List.of(TWO_KILLED), List.of(RUNNING))).containsEntry("exact_recall", 0.0);
    assertThat(score(List.of(RUNNING), List.of(RUNNING))).containsEntry("cumulative_f1", 100.0);
  }
}
