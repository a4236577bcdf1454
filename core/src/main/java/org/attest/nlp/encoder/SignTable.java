package org.attest.nlp.encoder;

/** Weights by hashed sign: a row of scores for each. */
interface SignTable {

  /** Adds the weights of a sign, times a value, to scores; nothing for a sign that is not known. */
  void add(int sign, float value, double[] scores);
}
