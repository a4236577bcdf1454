package org.attest.link;

import java.util.function.Supplier;

/**
 * How well one aspect of two claims goes together.
 *
 * @param value from -1 (speaks against) over 0 (says nothing) to 1 (speaks for)
 * @param contradicts true if the claims cannot speak of one occurrence
 * @param known false if a side says nothing of this aspect
 * @param told what was seen, put into words only when asked for
 */
record Fit(double value, boolean contradicts, boolean known, Supplier<String> told) {

  static Fit of(double value, String words) {
    return of(value, () -> words);
  }

  static Fit of(double value, Supplier<String> told) {
    return new Fit(value, false, true, told);
  }

  static Fit unknown(String words) {
    return new Fit(0, false, false, () -> words);
  }

  static Fit contradiction(String words) {
    return contradiction(() -> words);
  }

  static Fit contradiction(Supplier<String> told) {
    return new Fit(-1, true, true, told);
  }

  Fit better(Fit other) {
    return other.value > value ? other : this;
  }

  /** What was seen, for people. */
  String words() {
    return told.get();
  }
}
