package org.attest.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTest {

  @Test
  void countsGivePrecisionRecallAndF1() {
    // 2 of 4 answers right, 2 of 5 asked for found: P 50, R 40, F1 2*50*40/90 = 44.44.
    Counts counts = Counts.of(List.of("a", "b", "c", "d", "e"), List.of("a", "b", "x", "y"));
    assertThat(counts).isEqualTo(new Counts(2, 4, 5));
    assertThat(counts.score()).isEqualTo(new Score(50, 40));
    assertThat(counts.f1()).isCloseTo(44.444, within(0.001));
  }

  @Test
  void nothingIsZero() {
    assertThat(Counts.NONE.f1()).isZero();
    assertThat(new LabelCounts().macroF1()).isZero();
    assertThat(new LabelCounts().weightedF1()).isZero();
  }

  @Test
  void meansOverLabels() {
    LabelCounts labels = new LabelCounts();
    labels.addItem(List.of("A"), List.of("A"));
    labels.addItem(List.of("A"), List.of("A"));
    labels.addItem(List.of("A"), List.of("B"));
    labels.addItem(List.of("B"), List.of("C"));
    // A: 2 of 2 given, 2 of 3 gold: F1 80. B: 0 of 1. C is never gold, so it is in no mean but
    // counts in micro: 2 right of 4 given and 4 gold.
    assertThat(labels.macroF1()).isCloseTo(40, within(1e-9));
    assertThat(labels.weightedF1()).isCloseTo(60, within(1e-9));
    assertThat(labels.micro()).isEqualTo(new Counts(2, 4, 4));
  }

  @Test
  void bCubed() {
    // Gold {1 2 3} {4}, system {1 2} {3 4}. P: 1 and 2 have 2/2, 3 and 4 have 1/2: 3/4.
    // R: 1 and 2 have 2/3, 3 has 1/3, 4 has 1/1: (2/3 + 2/3 + 1/3 + 1) / 4 = 2/3.
    Score score =
        BCubed.score(
            Map.of("1", "x", "2", "x", "3", "x", "4", "y"),
            Map.of("1", "p", "2", "p", "3", "q", "4", "q"));
    assertThat(score.precision()).isCloseTo(75, within(1e-9));
    assertThat(score.recall()).isCloseTo(66.667, within(0.001));
  }

  @Test
  void bCubedWantsTheSameItems() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BCubed.score(Map.of("1", "x"), Map.of("2", "x")));
  }
}
