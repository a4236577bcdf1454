package org.attest.nlp;

/** The hashed features of one decision, refilled for each. */
final class FeatureSet {
  private final int[] hashes = new int[128];
  private int count;

  void clear() {
    count = 0;
  }

  int[] hashes() {
    return hashes;
  }

  int count() {
    return count;
  }

  void add(int template, int a) {
    put(mix(template, a));
  }

  void add(int template, int a, int b) {
    put(mix(mix(template, a), b));
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template, a), b), c));
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(template, a), b), c), d));
  }

  private void put(int hash) {
    hashes[count++] = hash == 0 ? 1 : hash;
  }

  /** One round of MurmurHash3's mixing; the same on every machine. */
  private static int mix(int hash, int value) {
    int k = value * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    int h = Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    return h ^ (h >>> 16);
  }
}
