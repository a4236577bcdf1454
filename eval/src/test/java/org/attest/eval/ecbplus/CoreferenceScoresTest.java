package org.attest.eval.ecbplus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.attest.eval.score.Score;
import org.junit.jupiter.api.Test;

class CoreferenceScoresTest {
  private static final Offset<Double> CLOSE = within(0.001);

  /** "abc d" stands for the clusters {a b c} and {d}. */
  private static Map<String, String> clusters(String words) {
    Map<String, String> clusters = new HashMap<>();
    for (String word : words.split(" ")) {
      word.chars().forEach(mention -> clusters.put(Character.toString(mention), word));
    }
    return clusters;
  }

  private static void isAbout(Score score, double precision, double recall) {
    assertThat(score.precision()).isCloseTo(precision, CLOSE);
    assertThat(score.recall()).isCloseTo(recall, CLOSE);
  }

  @Test
  void everyMeasure() {
    CoreferenceScores scores = CoreferenceScores.of(clusters("abc de f"), clusters("ab cd e f"));
    // MUC: gold links 2 + 1, kept: abc is cut in 2 (1 kept), de in 2 (0 kept): R 1/3.
    // System links 1 + 1, kept: ab 1, cd 0: P 1/2.
    isAbout(scores.muc(), 50, 33.333);
    // B-cubed R: a b 2/3, c 1/3, d e 1/2, f 1: (4/3 + 1/3 + 1 + 1) / 6 = 11/18.
    // P: a b 1, c d 1/2, e 1, f 1: 5/6.
    isAbout(scores.bCubed(), 83.333, 61.111);
    // CEAF-e: abc-ab 4/5, de-e 2/3 (or de-cd 1/2), f-f 1: sum 37/15; R by 3, P by 4.
    isAbout(scores.ceafE(), 61.667, 82.222);
    // LEA R: abc 3 * 1/3, de 2 * 0, f 1: 2/6. P: ab 2 * 1, cd 0, e 0 (no singleton in gold), f 1:
    // 3/6.
    isAbout(scores.lea(), 50, 33.333);
    // F1: 40, 70.513, 70.476: mean 60.330.
    assertThat(scores.conllF1()).isCloseTo(60.330, CLOSE);
  }

  @Test
  void theSameClustersAreAllRight() {
    CoreferenceScores scores = CoreferenceScores.of(clusters("abc de f"), clusters("de abc f"));
    assertThat(scores.conllF1()).isCloseTo(100, CLOSE);
    assertThat(scores.lea().f1()).isCloseTo(100, CLOSE);
  }

  @Test
  void singletonsHaveNoLinks() {
    CoreferenceScores scores = CoreferenceScores.of(clusters("a b"), clusters("a b"));
    assertThat(scores.muc().f1()).isZero();
    assertThat(scores.lea().f1()).isCloseTo(100, CLOSE);
  }
}
