package org.attest.nlp.encoder;

import java.util.Arrays;

/** Collects the hashed signs of one word; a sign counts as often as its value says. */
final class Signs {

  /**
   * What speaks for the label of a word, and for the step from the label before to it.
   *
   * @param values how much each of {@code words} counts
   */
  record Of(int[] words, float[] values, int[] steps) {}

  private int[] words = new int[128];
  private float[] values = new float[128];
  private int[] steps = new int[16];
  private int count;
  private int stepCount;

  void add(int template, int a) {
    put(mix(template, a), 1);
  }

  void add(int template, int a, int b) {
    put(mix(mix(template, a), b), 1);
  }

  void add(int template, int a, int b, int c) {
    put(mix(mix(mix(template, a), b), c), 1);
  }

  void add(int template, int a, int b, int c, int d) {
    put(mix(mix(mix(mix(template, a), b), c), d), 1);
  }

  /** A sign that is there to a degree. */
  void weigh(int template, int a, double value) {
    put(mix(template, a), (float) value);
  }

  void step(int template, int a) {
    putStep(mix(template, a));
  }

  void step(int template, int a, int b) {
    putStep(mix(mix(template, a), b));
  }

  /** What was collected; the next word begins with nothing. */
  Of take() {
    Of taken =
        new Of(
            Arrays.copyOf(words, count),
            Arrays.copyOf(values, count),
            Arrays.copyOf(steps, stepCount));
    count = 0;
    stepCount = 0;
    return taken;
  }

  private void put(int sign, float value) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      values = Arrays.copyOf(values, count * 2);
    }
    words[count] = sign;
    values[count++] = value;
  }

  private void putStep(int sign) {
    if (stepCount == steps.length) {
      steps = Arrays.copyOf(steps, stepCount * 2);
    }
    steps[stepCount++] = sign;
  }

  /** One round of MurmurHash3's mixing; the same on every machine. */
  private static int mix(int hash, int value) {
    int k = value * 0xcc9e2d51;
    k = Integer.rotateLeft(k, 15) * 0x1b873593;
    int h = Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
    return h ^ (h >>> 16);
  }
}
