package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/** How the words of a window stand to one anchor, a trigger or a cue. */
public final class Relations {
  private static final double EDGE = 0.6;

  private final int from;
  private final float[][] scores;
  private final List<String> labels;

  Relations(int from, float[][] scores, List<String> labels) {
    this.from = from;
    this.scores = scores;
    this.labels = labels;
  }

  /** The probability that a word stands in a relation to the anchor; 0 outside its window. */
  public double probability(String label, int word) {
    int row = word - from;
    return row < 0 || row >= scores.length
        ? 0
        : Encoding.either(scores[row][labels.indexOf(label)]);
  }

  /**
   * Stretches of words within {@code [start, end)} that stand in a relation to the anchor. A phrase
   * is surest at its head and less sure at its edges: so a stretch needs one word as probable as
   * the threshold, reaches as far as words are {@value #EDGE} times as probable, and bridges a
   * single word that is less.
   *
   * @return each with the probability of its surest word
   */
  public List<Encoding.Labelled> spans(String label, int start, int end, double threshold) {
    double edge = threshold * EDGE;
    List<Encoding.Labelled> spans = new ArrayList<>();
    int word = start;
    while (word < end) {
      if (probability(label, word) < edge) {
        word++;
        continue;
      }
      int from = word;
      double highest = 0;
      while (word < end
          && (probability(label, word) >= edge
              || word + 1 < end && probability(label, word + 1) >= edge)) {
        highest = Math.max(highest, probability(label, word));
        word++;
      }
      if (highest >= threshold) {
        spans.add(new Encoding.Labelled(from, word, label, highest));
      }
    }
    return spans;
  }
}
