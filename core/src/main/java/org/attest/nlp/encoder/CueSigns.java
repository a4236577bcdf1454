package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/** What speaks for a word being (part of) a cue; the run is one sentence. */
final class CueSigns {
  /** The labels of the chain of cues. */
  static final int LABELS = 3;

  static final int BEGINS = 1;
  static final int GOES_ON = 2;

  private static final int NEAR = 2;
  private static final double SCALE = 4;

  private CueSigns() {}

  static List<Signs.Of> of(RunWords words, int from, int to) {
    List<Signs.Of> run = new ArrayList<>();
    Signs signs = new Signs();
    for (int word = from; word < to; word++) {
      signs.add(0, 0);
      if (word == from) {
        signs.add(0, 1);
      }
      encoder(words, word, from, to, signs);
      neighbours(words, word, from, to, signs);
      phrase(words, word, signs);
      steps(words, word, from, to, signs);
      run.add(signs.take());
    }
    return run;
  }

  private static void encoder(RunWords words, int word, int from, int to, Signs signs) {
    for (int near = Math.max(from, word - NEAR); near <= Math.min(to - 1, word + NEAR); near++) {
      float[] scores = words.scores(near);
      for (int i = 0; i < scores.length; i++) {
        signs.weigh(1, (near - word) * 8 + i, scores[i] / SCALE);
      }
    }
    float[] own = words.scores(word);
    int begins = RunWords.grade(own[3] - own[0], 1, 6);
    int goesOn = RunWords.grade(own[4] - own[0], 1, 6);
    signs.add(2, begins);
    signs.add(3, goesOn);
    signs.add(4, begins, words.tag(word));
    signs.add(5, goesOn, words.tag(word));
    signs.add(6, begins, goesOn);
  }

  private static void neighbours(RunWords words, int word, int from, int to, Signs signs) {
    for (int near = -NEAR; near <= NEAR; near++) {
      signs.add(7, near, words.lemma(word + near, from, to));
      signs.add(8, near, words.tag(word + near, from, to));
    }
    int tag = words.tag(word);
    int left = words.tag(word - 1, from, to);
    int right = words.tag(word + 1, from, to);
    signs.add(9, left, tag);
    signs.add(10, tag, right);
    signs.add(11, left, tag, right);
    signs.add(12, words.form(word));
    signs.add(13, words.quoted(word).ordinal());
  }

  private static void phrase(RunWords words, int word, Signs signs) {
    int head = words.phraseHead(word);
    int relation = words.relation(word);
    signs.add(
        14,
        relation,
        RunWords.flags(
            head == word, words.phraseStart(word) == word, words.phraseEnd(word) == word + 1));
    if (words.governor(word) >= 0) {
      signs.add(15, words.lemma(words.governor(word)), relation);
    }
    if (head >= 0) {
      signs.add(16, words.lemma(head), word - head);
    }
  }

  private static void steps(RunWords words, int word, int from, int to, Signs signs) {
    signs.step(0, 0);
    signs.step(1, words.tag(word - 1, from, to), words.tag(word));
    signs.step(2, words.lemma(word));
    signs.step(3, words.lemma(word - 1, from, to));
    boolean samePhrase =
        word > from
            && words.phraseStart(word) >= 0
            && words.phraseStart(word) == words.phraseStart(word - 1);
    signs.step(4, samePhrase ? 1 : 0);
  }
}
