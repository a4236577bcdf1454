package org.attest.eval.muc4;

/** What a response fill earns against a key fill, in half points. */
enum Credit {
  INCORRECT(0),
  PARTIAL(1),
  CORRECT(2);

  final int halves;

  Credit(int halves) {
    this.halves = halves;
  }

  Credit best(Credit other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
