package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/** How the words of a window stand to one anchor, a trigger or a cue. */
public final class Relations {
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
   * Stretches of words within {@code [start, end)} that stand in a relation to the anchor: each
   * word at least as probable as the threshold.
   */
  public List<Encoding.Labelled> spans(String label, int start, int end, double threshold) {
    List<Encoding.Labelled> spans = new ArrayList<>();
    int open = -1;
    double sum = 0;
    for (int word = start; word <= end; word++) {
      double probability = word < end ? probability(label, word) : 0;
      if (probability >= threshold) {
        open = open < 0 ? word : open;
        sum += probability;
      } else if (open >= 0) {
        spans.add(new Encoding.Labelled(open, word, label, sum / (word - open)));
        open = -1;
        sum = 0;
      }
    }
    return spans;
  }
}
