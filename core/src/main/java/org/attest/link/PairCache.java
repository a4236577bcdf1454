package org.attest.link;

/** Numbers told of late of pairs, in a table of fixed size: a later pair takes the place. */
final class PairCache {
  /** For what is not known. */
  static final long UNKNOWN = Long.MAX_VALUE;

  private final int bits;
  private final long[] pairs;
  private final long[] values;

  /**
   * @param bits of the number of places
   */
  PairCache(int bits) {
    this.bits = bits;
    pairs = new long[1 << bits];
    values = new long[1 << bits];
  }

  /** {@link #UNKNOWN} if it is not known. Marks of two, in either order. */
  long get(long one, long other) {
    long pair = pair(one, other);
    int place = place(pair);
    return pairs[place] == pair ? values[place] : UNKNOWN;
  }

  void put(long one, long other, long value) {
    long pair = pair(one, other);
    int place = place(pair);
    pairs[place] = pair;
    values[place] = value;
  }

  private static long pair(long one, long other) {
    return mark(one) + mark(other);
  }

  private int place(long pair) {
    return (int) (pair >>> Long.SIZE - bits);
  }

  /**
   * A number of 64 bits that looks drawn by chance (SplitMix64; Steele, Lea and Flood 2014). The
   * marks of several, added, mark a set of them (Zobrist 1970).
   */
  static long mark(long number) {
    long mixed = number * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }
}
