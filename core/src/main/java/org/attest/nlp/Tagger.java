package org.attest.nlp;

import java.util.Arrays;

/**
 * Tags words with the Penn Treebank's parts of speech, greedily from left to right (Honnibal 2013's
 * variant of Collins' averaged perceptron).
 */
final class Tagger {
  private final Scorer scorer;
  private final int classes;

  Tagger(Scorer scorer, int classes) {
    this.scorer = scorer;
    this.classes = classes;
  }

  /** One class index a word. */
  int[] tag(Words words) {
    int[] tags = new int[words.size()];
    FeatureSet features = new FeatureSet();
    float[] scores = new float[classes];
    for (int i = 0; i < tags.length; i++) {
      collect(words, tags, i, features);
      Arrays.fill(scores, 0);
      scorer.add(features.hashes(), features.count(), scores);
      tags[i] = best(scores);
    }
    return tags;
  }

  static int best(float[] scores) {
    int best = 0;
    for (int c = 1; c < scores.length; c++) {
      if (scores[c] > scores[best]) {
        best = c;
      }
    }
    return best;
  }

  /** The features of word {@code i}, given the tags before it. */
  static void collect(Words words, int[] tags, int i, FeatureSet features) {
    int last = i > 0 ? tags[i - 1] : -1;
    int lastButOne = i > 1 ? tags[i - 2] : -1;
    features.clear();
    features.add(1, 0);
    features.add(2, words.form(i));
    features.add(3, words.suffix3(i));
    features.add(4, words.suffix2(i));
    features.add(5, words.suffix1(i));
    features.add(6, words.prefix(i));
    features.add(7, words.shape(i));
    features.add(8, last);
    features.add(9, last, lastButOne);
    features.add(10, last, words.form(i));
    features.add(11, words.form(i - 1));
    features.add(12, words.suffix3(i - 1));
    features.add(13, words.form(i - 2));
    features.add(14, words.form(i + 1));
    features.add(15, words.suffix3(i + 1));
    features.add(16, words.form(i + 2));
    features.add(17, words.shape(i + 1), words.shape(i));
    features.add(18, last, words.suffix3(i));
    features.add(19, words.form(i - 1), words.form(i));
    features.add(20, words.form(i), words.form(i + 1));
    features.add(21, last, words.form(i + 1));
    features.add(22, words.shape(i), words.suffix3(i));
    features.add(23, last, words.suffix2(i), words.suffix2(i + 1));
    features.add(24, lastButOne, last, words.form(i));
  }
}
