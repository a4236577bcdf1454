package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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
   * The raw score (logit) behind {@link #probability}; negative infinity outside the window.
   *
   * @param label a number of {@link #label}
   */
  double score(int label, int word) {
    int row = word - from;
    return row < 0 || row >= scores.length ? Double.NEGATIVE_INFINITY : scores[row][label];
  }

  int label(String name) {
    return labels.indexOf(name);
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
    double[] probabilities =
        IntStream.range(start, end).mapToDouble(word -> probability(label, word)).toArray();
    List<Encoding.Labelled> spans = new ArrayList<>();
    int at = 0;
    while (at < probabilities.length) {
      int from = at;
      double highest = 0;
      while (continues(probabilities, from, at, edge)) {
        highest = Math.max(highest, probabilities[at]);
        at++;
      }
      if (highest >= threshold) {
        spans.add(new Encoding.Labelled(start + from, start + at, label, highest));
      }
      at = Math.max(at, from + 1);
    }
    return spans;
  }

  /** A word of a stretch: probable enough, or between two that are. */
  private static boolean continues(double[] probabilities, int from, int at, double edge) {
    return at < probabilities.length
        && (probabilities[at] >= edge
            || at > from && at + 1 < probabilities.length && probabilities[at + 1] >= edge);
  }
}
