package org.attest.eval.score;

import java.util.SequencedMap;

/** Precision and recall in per cent. */
public record Score(double precision, double recall) {

  /** Harmonic mean of both; 0 where both are 0. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Adds {@code name_f1}, {@code name_precision} and {@code name_recall}. */
  public void into(SequencedMap<String, Double> figures, String name) {
    figures.put(name + "_f1", f1());
    figures.put(name + "_precision", precision);
    figures.put(name + "_recall", recall);
  }
}
