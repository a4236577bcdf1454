package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.List;
import org.attest.nlp.encoder.SayingReader.Cue;

/** What speaks for a word being part of what a cue's source is, or of what is said by it. */
final class PartSigns {
  /** The labels of the chains of sources and contents: no part of it, and part of it. */
  static final int LABELS = 2;

  static final int PART = 1;

  private static final int BEFORE = 2;
  private static final int AFTER = 4;
  private static final int SOURCE_AFTER = 1;
  private static final int NEAR = 2;
  private static final double SCALE = 4;
  private static final double FAR = -8;

  /** Which part of a saying. */
  enum Role {
    SOURCE,
    CONTENT
  }

  private final RunWords words;
  private final Cue cue;
  private final int[] cueWords;
  private final int from;
  private final int to;
  private final int sentence;
  private final int cueLemma;
  private final boolean hasQuote;

  /** For each word of the run: as the cue's first word sees it, and as its words on average do. */
  private final double[][] pairs;

  /**
   * @param anchors the relations of each word of the cue, in order
   * @param cueWords for each word of the text, {@link CueSigns#BEGINS} or {@link CueSigns#GOES_ON}
   *     where it belongs to some cue
   */
  PartSigns(RunWords words, Cue cue, List<Relations> anchors, int[] cueWords) {
    this.words = words;
    this.cue = cue;
    this.cueWords = cueWords;
    sentence = words.sentence(cue.from());
    from = words.encoding().start(Math.max(0, sentence - BEFORE));
    to = words.encoding().end(Math.min(words.sentences() - 1, sentence + AFTER));
    int head = cue.to() - 1;
    for (int word = cue.from(); word < cue.to(); word++) {
      head = words.phraseHead(word) == word ? word : head;
    }
    cueLemma = words.lemma(head);
    hasQuote = hasQuote();
    pairs = pairs(anchors);
  }

  /** The first word of the run: where the neighbourhood of the cue begins. */
  int from() {
    return from;
  }

  /** One past the last word of the run; who speaks is not looked for so far on. */
  int to(Role role) {
    int last = Math.min(words.sentences() - 1, sentence + SOURCE_AFTER);
    return role == Role.SOURCE ? words.encoding().end(last) : to;
  }

  private boolean hasQuote() {
    int end = words.encoding().end(sentence);
    for (int word = words.encoding().start(sentence); word < end; word++) {
      if (words.quoted(word) != RunWords.Quoted.OUT) {
        return true;
      }
    }
    return false;
  }

  private double[][] pairs(List<Relations> anchors) {
    double[][] all = new double[to - from][4];
    int source = anchors.getFirst().label("source");
    int content = anchors.getFirst().label("content");
    for (int word = from; word < to; word++) {
      double[] row = all[word - from];
      row[0] = score(anchors.getFirst(), source, word);
      row[1] = score(anchors.getFirst(), content, word);
      for (Relations anchor : anchors) {
        row[2] += score(anchor, source, word) / anchors.size();
        row[3] += score(anchor, content, word) / anchors.size();
      }
    }
    return all;
  }

  private static double score(Relations relations, int label, int word) {
    return Math.max(FAR, Math.min(-FAR, relations.score(label, word)));
  }

  /** The run in which a part may lie: its signs, word by word from {@link #from()}. */
  List<Signs.Of> of(Role role) {
    List<Signs.Of> run = new ArrayList<>();
    Signs signs = new Signs();
    for (int word = from; word < to(role); word++) {
      signs.add(0, 0);
      if (word == from) {
        signs.add(0, 1);
      }
      encoder(word, role.ordinal(), signs);
      neighbours(word, signs);
      place(word, role.ordinal(), signs);
      steps(word, role.ordinal(), signs);
      run.add(signs.take());
    }
    return run;
  }

  private void encoder(int word, int role, Signs signs) {
    for (int near = Math.max(from, word - NEAR); near <= Math.min(to - 1, word + NEAR); near++) {
      for (int i = 0; i < 4; i++) {
        signs.weigh(1, (near - word) * 4 + i, pair(near, i) / SCALE);
      }
    }
    float[] scores = words.scores(word);
    for (int i = 0; i < scores.length; i++) {
      signs.weigh(2, i, scores[i] / SCALE);
    }
    int first = RunWords.grade(pair(word, role), 1, 7);
    signs.add(3, first);
    signs.add(4, RunWords.grade(pair(word, 2 + role), 1, 7));
    signs.add(5, first, RunWords.grade(pair(word, 1 - role), 1.5, 5));
    signs.add(6, first, side(word), away(word));
    signs.add(7, first, words.tag(word));
    signs.add(8, first, distance(word));
    if (word > from) {
      signs.add(9, RunWords.grade(pair(word - 1, role), 2, 4), first);
    }
    if (word + 1 < to) {
      signs.add(10, RunWords.grade(pair(word + 1, role), 2, 4), first);
    }
  }

  private double pair(int word, int column) {
    return pairs[word - from][column];
  }

  private void neighbours(int word, Signs signs) {
    for (int near = -NEAR; near <= NEAR; near++) {
      signs.add(11, near, words.lemma(word + near, from, to));
      if (Math.abs(near) <= 1) {
        signs.add(12, near, words.tag(word + near, from, to));
      }
    }
    signs.add(13, words.lemma(word), side(word), here(word));
  }

  private void place(int word, int role, Signs signs) {
    int side = side(word);
    signs.add(14, away(word), side);
    signs.add(15, distance(word));
    signs.add(16, words.quoted(word).ordinal(), hasQuote ? 1 : 0, side);
    signs.add(17, cueWords[word] > 0 && side != 0 ? 1 : 0);
    signs.add(18, words.paragraph(word) - words.paragraph(cue.from()), away(word));
    int relation = words.relation(word);
    signs.add(19, relation, words.phraseHead(word) == word ? 1 : 0, side, here(word));
    int governor = words.governor(word);
    if (governor >= 0) {
      signs.add(20, governor >= cue.from() && governor < cue.to() ? 1 : 0, relation);
    }
    signs.add(21, cueLemma, side, here(word));
    signs.add(22, cueLemma, side, RunWords.grade(pair(word, role), 3, 2));
    signs.add(23, word == cue.from() - 1 ? 1 : word == cue.to() ? 2 : 0, words.tag(word));
    if (word >= cue.to() && word < cue.to() + 3) {
      signs.add(24, word - cue.to(), words.lemma(word));
    } else if (word < cue.from() && word >= cue.from() - 3) {
      signs.add(25, word - cue.from(), words.lemma(word));
    }
  }

  private void steps(int word, int role, Signs signs) {
    int last = Math.max(from, word - 1);
    signs.step(0, 0);
    signs.step(1, words.tag(word - 1, from, to), words.tag(word));
    signs.step(2, words.lemma(word));
    signs.step(3, words.lemma(word - 1, from, to));
    int borders =
        RunWords.flags(
            words.sentence(last) != words.sentence(word),
            words.paragraph(last) != words.paragraph(word));
    signs.step(4, borders * 3 + side(word), words.quoted(word).ordinal());
    signs.step(5, word == cue.from() ? 1 : word == cue.to() ? 2 : 0);
    signs.step(6, RunWords.grade(pair(word, role) - pair(last, role), 1, 6));
    boolean samePhrase =
        words.phraseStart(word) >= 0 && words.phraseStart(word) == words.phraseStart(last);
    signs.step(7, samePhrase ? 1 : 0);
    signs.step(8, words.quoted(last).ordinal(), words.quoted(word).ordinal());
    signs.step(9, RunWords.grade(pair(last, role), 2, 4), RunWords.grade(pair(word, role), 2, 4));
    signs.step(10, cueWords[last], cueWords[word]);
  }

  /** 0 in the cue, 1 before it, 2 after it. */
  private int side(int word) {
    return word < cue.from() ? 1 : word < cue.to() ? 0 : 2;
  }

  /** How many sentences after the cue's. */
  private int away(int word) {
    return words.sentence(word) - sentence;
  }

  private int here(int word) {
    return words.sentence(word) == sentence ? 1 : 0;
  }

  /** How many words from the cue, by steps that grow. */
  private int distance(int word) {
    int distance = word < cue.from() ? word - cue.from() : word - cue.to() + 1;
    int size = Math.abs(distance);
    int step =
        size <= 4 ? size : size <= 7 ? 5 : size <= 12 ? 6 : size <= 20 ? 7 : size <= 40 ? 8 : 9;
    return distance < 0 ? -step : step;
  }
}
