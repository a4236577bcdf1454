package org.attest.link;

/** Probabilities of pairs told of late, in a table of fixed size: a later pair takes the place. */
final class PairCache {
  private static final int BITS = 21;

  private final long[] pairs = new long[1 << BITS];
  private final double[] probabilities = new double[1 << BITS];

  /** NaN if it is not known. Pairs of two numbers from 1 on, in either order. */
  double get(int one, int other) {
    long pair = pair(one, other);
    int place = place(pair);
    return pairs[place] == pair ? probabilities[place] : Double.NaN;
  }

  void put(int one, int other, double probability) {
    long pair = pair(one, other);
    int place = place(pair);
    pairs[place] = pair;
    probabilities[place] = probability;
  }

  private static long pair(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }

  /** Fibonacci hashing (Knuth 1973, 6.4). */
  private static int place(long pair) {
    return (int) (pair * 0x9E3779B97F4A7C15L >>> Long.SIZE - BITS);
  }
}
