package org.attest.link;

/**
 * How well one aspect of two claims goes together.
 *
 * @param value from -1 (speaks against) over 0 (says nothing) to 1 (speaks for)
 * @param contradicts true if the claims cannot speak of one occurrence
 * @param known false if a side says nothing of this aspect
 * @param words what was seen, for people
 */
record Fit(double value, boolean contradicts, boolean known, String words) {

  static Fit of(double value, String words) {
    return new Fit(value, false, true, words);
  }

  static Fit unknown(String words) {
    return new Fit(0, false, false, words);
  }

  static Fit contradiction(String words) {
    return new Fit(-1, true, true, words);
  }

  Fit better(Fit other) {
    return other.value > value ? other : this;
  }
}
