package org.attest.link;

import java.util.List;

/**
 * How likely two things are one.
 *
 * @param <T> what they are
 */
interface PairOdds<T> {
  /** Of two that cannot be one. */
  double RULED_OUT = Double.NEGATIVE_INFINITY;

  /** What the mean of all pairs of two clusters must reach, or they are not joined. */
  double MEAN = 0.4;

  /** The surplus of clusters of which a pair is ruled out. */
  long APART = Long.MIN_VALUE;

  /** In whole parts, sums are the same in every order. */
  double PARTS = 1 << 28;

  /** 0 to 1, or {@link #RULED_OUT}. */
  double of(T one, T other);

  /**
   * By how much all pairs of two clusters are surer, taken together, than they must be, in {@link
   * #PARTS} of a pair: from zero on they may be joined. {@link #APART} if one is ruled out.
   */
  default long surplus(List<T> ones, List<T> others) {
    long surplus = 0;
    for (T one : ones) {
      for (T other : others) {
        long pair = surplus(of(one, other));
        if (pair == APART) {
          return APART;
        }
        surplus += pair;
      }
    }
    return surplus;
  }

  /** The same of one pair. */
  static long surplus(double odds) {
    return odds == RULED_OUT ? APART : Math.round((odds - MEAN) * PARTS);
  }
}
