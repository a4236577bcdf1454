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

  /** 0 to 1, or {@link #RULED_OUT}. */
  double of(T one, T other);

  /**
   * By how much all pairs of two clusters are surer, taken together, than they must be: from zero
   * on they may be joined. {@link #RULED_OUT} if one is.
   */
  default double surplus(List<T> ones, List<T> others) {
    double surplus = 0;
    for (T one : ones) {
      for (T other : others) {
        surplus += of(one, other) - MEAN;
        if (surplus == RULED_OUT) {
          return RULED_OUT;
        }
      }
    }
    return surplus;
  }
}
