package org.attest.nlp;

/** Adds up class scores of a set of features: the trained model, or the one being trained. */
interface Scorer {

  /** Adds to {@code scores}, one per class, the weights of the first {@code count} features. */
  void add(int[] features, int count, float[] scores);
}
