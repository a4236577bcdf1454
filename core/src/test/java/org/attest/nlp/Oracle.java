package org.attest.nlp;

/**
 * The actions of an arc-eager parser that lose no gold arc still in reach (Goldberg and Nivre
 * 2012).
 */
final class Oracle {
  private final int[] heads;
  private final int[] labels;
  private final int arcLabels;

  /**
   * @param heads gold heads, from 1; 0 for the root
   */
  Oracle(int[] heads, int[] labels, int arcLabels) {
    this.heads = heads;
    this.labels = labels;
    this.arcLabels = arcLabels;
  }

  /** The free action of the highest score; a shift where none is free. */
  int best(ParserState state, float[] scores) {
    int best = -1;
    for (int action = 0; action < scores.length; action++) {
      if ((best < 0 || scores[action] > scores[best]) && isFree(state, action)) {
        best = action;
      }
    }
    return best < 0 ? ParserState.SHIFT : best;
  }

  boolean isFree(ParserState state, int action) {
    int kind = ParserState.kind(action, arcLabels);
    if (!state.allows(kind)) {
      return false;
    }
    int s = state.stack(0);
    int b = state.next();
    return switch (kind) {
      case ParserState.SHIFT -> !onStack(state, gold(b), 0) && !governsStack(state, b, 0);
      case ParserState.REDUCE -> !governsFrom(s, b);
      case 2 ->
          gold(s) == b
              ? labels[s - 1] == action - ParserState.FIRST_ARC
              : gold(s) < b && !governsFrom(s, b);
      default ->
          gold(b) == s
              ? labels[b - 1] == action - ParserState.FIRST_ARC - arcLabels
              : gold(b) < b && !onStack(state, gold(b), 1) && !governsStack(state, b, 0);
    };
  }

  private int gold(int word) {
    return heads[word - 1];
  }

  private static boolean onStack(ParserState state, int word, int below) {
    for (int i = 0; i < state.depth() - below; i++) {
      if (state.stackAt(i) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean governsStack(ParserState state, int word, int below) {
    for (int i = 1; i < state.depth() - below; i++) {
      int other = state.stackAt(i);
      if (other > 0 && state.head(other) < 0 && gold(other) == word) {
        return true;
      }
    }
    return false;
  }

  private boolean governsFrom(int word, int first) {
    for (int i = first; i <= heads.length; i++) {
      if (gold(i) == word) {
        return true;
      }
    }
    return false;
  }
}
