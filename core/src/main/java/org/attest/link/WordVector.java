package org.attest.link;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How often words stand in a text, weighed by their rarity; of length one. */
final class WordVector {
  private final int[] words;
  private final float[] weights;

  private WordVector(int[] words, float[] weights) {
    this.words = words;
    this.weights = weights;
  }

  /** (1 + ln n) times {@link Background#rarity}, over the length of it all. */
  static WordVector of(Stream<String> words) {
    Background background = Background.shipped();
    Map<Integer, Integer> counts = new TreeMap<>();
    words.forEach(word -> counts.merge(background.number(word), 1, Integer::sum));
    int[] numbers = new int[counts.size()];
    double[] values = new double[counts.size()];
    double square = 0;
    int i = 0;
    for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
      numbers[i] = count.getKey();
      values[i] = (1 + StrictMath.log(count.getValue())) * background.rarity(count.getKey());
      square += values[i] * values[i];
      i++;
    }
    float[] weights = new float[values.length];
    double length = square == 0 ? 1 : StrictMath.sqrt(square);
    for (int k = 0; k < values.length; k++) {
      weights[k] = (float) (values[k] / length);
    }
    return new WordVector(numbers, weights);
  }

  /** 0 to 1. */
  double cosine(WordVector other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    // steps are added, not jumped to: which word is less can't be foretold
    while (i < words.length && j < other.words.length) {
      int word = words[i];
      int otherWord = other.words[j];
      if (word == otherWord) {
        sum += (double) weights[i] * other.weights[j];
      }
      i += word <= otherWord ? 1 : 0;
      j += word >= otherWord ? 1 : 0;
    }
    return sum;
  }

  /** How many words both have. */
  int shared(WordVector other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < words.length && j < other.words.length) {
      int order = Integer.compare(words[i], other.words[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  int size() {
    return words.length;
  }
}
