package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RelationsTest {

  /** Relations of words from the third on, with one label of these probabilities. */
  private static Relations relations(double... probabilities) {
    float[][] scores = new float[probabilities.length][];
    for (int i = 0; i < probabilities.length; i++) {
      scores[i] = new float[] {(float) Math.log(probabilities[i] / (1 - probabilities[i]))};
    }
    return new Relations(2, scores, List.of("agent"));
  }

  private static List<String> spans(Relations relations, int start, int end) {
    return relations.spans("agent", start, end, 0.5).stream()
        .map(span -> span.from() + "-" + span.to())
        .toList();
  }

  @Test
  void reachesAsFarAsTheEdges() {
    Relations relations = relations(0.1, 0.35, 0.9, 0.31, 0.2);

    assertThat(spans(relations, 0, 10)).containsExactly("3-6");
    assertThat(relations.spans("agent", 0, 10, 0.5).getFirst().probability())
        .isCloseTo(0.9, within(1e-6));
  }

  @Test
  void bridgesOneWordButNotTwo() {
    assertThat(spans(relations(0.8, 0.1, 0.4, 0.1, 0.1, 0.6), 0, 10)).containsExactly("2-5", "7-8");
  }

  @Test
  void needsOneSureWord() {
    assertThat(spans(relations(0.4, 0.45, 0.4), 0, 10)).isEmpty();
  }

  @Test
  void staysBetweenItsBorders() {
    Relations relations = relations(0.9, 0.9, 0.9, 0.9);

    assertThat(spans(relations, 3, 5)).containsExactly("3-5");
    assertThat(spans(relations, 0, 2)).isEmpty();
    assertThat(relations.probability("agent", 6)).isZero();
  }
}
