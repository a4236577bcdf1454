package org.attest.app.search;

/** Counts how many different numbers it was given. */
final class DistinctNumbers {
  /** Spreads numbers that are near one another over all bits (Knuth's multiplicative hashing). */
  static final long MIX = 0x9E3779B97F4A7C15L;

  private long[] slots = new long[1 << 12];
  private int size;
  private boolean hasZero;

  void add(long number) {
    if (number == 0) {
      hasZero = true;
      return;
    }
    if (put(slots, number)) {
      size++;
      if (size * 2 > slots.length) {
        grow();
      }
    }
  }

  int count() {
    return size + (hasZero ? 1 : 0);
  }

  private void grow() {
    long[] larger = new long[slots.length * 2];
    for (long number : slots) {
      if (number != 0) {
        put(larger, number);
      }
    }
    slots = larger;
  }

  /** False if it was there. */
  private static boolean put(long[] slots, long number) {
    int at = (int) (number * MIX >>> 40) & (slots.length - 1);
    while (slots[at] != 0) {
      if (slots[at] == number) {
        return false;
      }
      at = (at + 1) & (slots.length - 1);
    }
    slots[at] = number;
    return true;
  }
}
