package org.attest.nlp;

import java.util.Arrays;

/**
 * Finds each word's head and relation (basic Universal Dependencies) with a greedy arc-eager
 * parser. Features after Zhang and Nivre 2011.
 */
final class DependencyParser {
  private final Scorer scorer;
  private final int labels;

  /**
   * @param labels number of arc labels; the scorer's classes are SHIFT, REDUCE, a left arc for each
   *     label, a right arc for each label
   */
  DependencyParser(Scorer scorer, int labels) {
    this.scorer = scorer;
    this.labels = labels;
  }

  /**
   * A tree over a sentence.
   *
   * @param heads for each word its head's index, -1 for a root
   * @param labels for each word its relation's index, -1 for a root that nothing attached
   */
  record Tree(int[] heads, int[] labels) {}

  Tree parse(Words words, int[] tags) {
    ParserState state = new ParserState(words.size());
    FeatureSet features = new FeatureSet();
    float[] scores = new float[ParserState.FIRST_ARC + 2 * labels];
    while (!state.isFinal()) {
      collect(words, tags, state, features);
      Arrays.fill(scores, 0);
      scorer.add(features.hashes(), features.count(), scores);
      state.take(best(state, scores), labels);
    }
    int[] heads = new int[words.size()];
    int[] relations = new int[words.size()];
    for (int i = 0; i < heads.length; i++) {
      heads[i] = Math.max(0, state.head(i + 1)) - 1;
      relations[i] = state.label(i + 1);
    }
    return new Tree(heads, relations);
  }

  /** The allowed action of the highest score. */
  int best(ParserState state, float[] scores) {
    int best = -1;
    for (int action = 0; action < scores.length; action++) {
      if ((best < 0 || scores[action] > scores[best])
          && state.allows(ParserState.kind(action, labels))) {
        best = action;
      }
    }
    return best;
  }

  static void collect(Words words, int[] tags, ParserState state, FeatureSet features) {
    int s0 = state.stack(0);
    int n0 = state.next();
    features.clear();
    singles(words, tags, state, features, s0, n0);
    pairs(words, tags, state, features, s0, n0);
    family(words, tags, state, features, s0, n0);
  }

  private static int w(Words words, int word) {
    return word == 0 ? 7 : word < 0 ? Words.NONE : words.form(word - 1);
  }

  private static int t(int[] tags, int word) {
    return word == 0 ? -2 : word < 0 || word > tags.length ? -1 : tags[word - 1];
  }

  private static void singles(
      Words words, int[] tags, ParserState state, FeatureSet features, int s0, int n0) {
    int[] at = {s0, n0, n0 + 1, n0 + 2, state.stack(1)};
    for (int i = 0; i < at.length; i++) {
      features.add(100 + i, w(words, at[i]));
      features.add(110 + i, t(tags, at[i]));
      features.add(120 + i, w(words, at[i]), t(tags, at[i]));
    }
    features.add(130, words.suffix3(n0 - 1), t(tags, s0));
    features.add(131, s0 > 0 ? words.suffix3(s0 - 1) : 0, t(tags, n0));
    features.add(132, state.label(s0), state.head(s0) >= 0 ? 1 : 0);
  }

  private static void pairs(
      Words words, int[] tags, ParserState state, FeatureSet features, int s0, int n0) {
    int sw = w(words, s0);
    int st = t(tags, s0);
    int nw = w(words, n0);
    int nt = t(tags, n0);
    int n1t = t(tags, n0 + 1);
    int distance = Math.min(10, n0 - s0);
    features.add(200, sw, st, nw, nt);
    features.add(201, sw, st, nw);
    features.add(202, sw, nw, nt);
    features.add(203, sw, st, nt);
    features.add(204, st, nw, nt);
    features.add(205, sw, nw);
    features.add(206, st, nt);
    features.add(207, nt, n1t);
    features.add(208, nt, n1t, t(tags, n0 + 2));
    features.add(209, st, nt, n1t);
    features.add(210, t(tags, state.stack(1)), st, nt);
    features.add(211, w(words, state.stack(1)), st, nt);
    features.add(212, st, nt, w(words, n0 + 1));
    features.add(220, sw, distance);
    features.add(221, st, distance);
    features.add(222, nw, distance);
    features.add(223, nt, distance);
    features.add(224, st, nt, distance);
    features.add(225, sw, nw, distance);
    features.add(230, sw, state.rightValency(s0));
    features.add(231, st, state.rightValency(s0));
    features.add(232, sw, state.leftValency(s0));
    features.add(233, st, state.leftValency(s0));
    features.add(234, nw, state.leftValency(n0));
    features.add(235, nt, state.leftValency(n0));
  }

  private static void family(
      Words words, int[] tags, ParserState state, FeatureSet features, int s0, int n0) {
    int st = t(tags, s0);
    int nt = t(tags, n0);
    int head = state.head(s0);
    int grandHead = state.head(head);
    int[] relatives = {
      head,
      grandHead,
      state.leftmost(s0, 0),
      state.leftmost(s0, 1),
      state.rightmost(s0, 0),
      state.rightmost(s0, 1),
      state.leftmost(n0, 0),
      state.leftmost(n0, 1)
    };
    for (int i = 0; i < relatives.length; i++) {
      int relative = relatives[i];
      features.add(300 + i, w(words, relative));
      features.add(310 + i, t(tags, relative));
      features.add(320 + i, state.label(relative));
      features.add(330 + i, st, t(tags, relative), nt);
      features.add(340 + i, w(words, s0), state.label(relative));
    }
    features.add(350, st, state.label(relatives[2]), state.label(relatives[4]), nt);
    features.add(351, nt, state.label(relatives[6]), state.label(relatives[7]));
    features.add(352, st, state.label(s0), nt);
    features.add(353, st, t(tags, head), t(tags, grandHead), nt);
  }
}
