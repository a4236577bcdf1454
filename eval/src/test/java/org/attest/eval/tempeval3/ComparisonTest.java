package org.attest.eval.tempeval3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private final Comparison comparison =
      new Comparison(List.of(measured("attest", 81.576, 1831), measured("heideltime", 100, 7)));

  private static Comparison.Measured measured(String name, double strict, long predicted) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("strict_f1", strict);
    figures.put("articles_per_s", strict / 10);
    SequencedMap<String, Long> counts = new LinkedHashMap<>();
    counts.put("expressions_predicted", predicted);
    return new Comparison.Measured(name, figures, counts);
  }

  @Test
  void eachSystemHasAColumnAndEachFigureALine() {
    assertThat(comparison.table())
        .containsExactly(
            "tempeval3                     attest  heideltime",
            "  strict_f1                    81.58      100.00",
            "  articles_per_s                8.16       10.00",
            "counts",
            "  expressions_predicted         1831           7");
  }

  @Test
  void namesOfFiguresBeginWithTheSystem() {
    assertThat(comparison.figures().figures())
        .containsEntry("attest_strict_f1", 81.576)
        .containsEntry("heideltime_strict_f1", 100.0);
    assertThat(comparison.figures().counts())
        .containsEntry("attest_expressions_predicted", 1831L)
        .containsEntry("heideltime_expressions_predicted", 7L);
  }

  @Test
  void aComparisonOfNoneIsAMistake() {
    assertThatThrownBy(() -> new Comparison(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
