package org.attest.nlp;

import java.util.Arrays;

/**
 * State of an arc-eager transition parser (Nivre 2003): a stack, the next word, and the arcs so
 * far. Words count from 1; 0 is the root.
 */
final class ParserState {
  static final int SHIFT = 0;
  static final int REDUCE = 1;
  static final int FIRST_ARC = 2;

  private final int words;
  private final int[] stack;
  private int depth;
  private int next = 1;
  private final int[] heads;
  private final int[] labels;
  private final int[][] left;
  private final int[][] right;
  private final int[] leftCount;
  private final int[] rightCount;

  ParserState(int words) {
    this.words = words;
    stack = new int[words + 2];
    stack[depth++] = 0;
    heads = new int[words + 1];
    labels = new int[words + 1];
    Arrays.fill(heads, -1);
    Arrays.fill(labels, -1);
    left = new int[words + 1][2];
    right = new int[words + 1][2];
    leftCount = new int[words + 1];
    rightCount = new int[words + 1];
  }

  boolean isFinal() {
    return next > words;
  }

  int next() {
    return next;
  }

  int depth() {
    return depth;
  }

  /** The word at that depth below the top of the stack, or -1. */
  int stack(int below) {
    return depth > below ? stack[depth - 1 - below] : -1;
  }

  int stackAt(int position) {
    return stack[position];
  }

  int head(int word) {
    return word < 0 ? -1 : heads[word];
  }

  int label(int word) {
    return word < 0 ? -1 : labels[word];
  }

  /** The outermost (0) or second outermost (1) dependent on the left, or -1. */
  int leftmost(int word, int nth) {
    return word < 0 || word > words || leftCount[word] <= nth ? -1 : left[word][nth];
  }

  int rightmost(int word, int nth) {
    return word < 0 || word > words || rightCount[word] <= nth ? -1 : right[word][nth];
  }

  int leftValency(int word) {
    return word < 0 || word > words ? -1 : leftCount[word];
  }

  int rightValency(int word) {
    return word < 0 || word > words ? -1 : rightCount[word];
  }

  /**
   * Whether an action may be taken; {@code kind} is SHIFT, REDUCE, 2 (left arc) or 3 (right arc).
   */
  boolean allows(int kind) {
    int top = stack(0);
    return switch (kind) {
      case SHIFT -> true;
      case REDUCE -> top > 0 && heads[top] >= 0;
      case FIRST_ARC -> top > 0 && heads[top] < 0;
      default -> top >= 0;
    };
  }

  /** SHIFT, REDUCE, 2 for left arcs, 3 for right arcs. */
  static int kind(int action, int arcLabels) {
    return action < FIRST_ARC ? action : action < FIRST_ARC + arcLabels ? 2 : 3;
  }

  void take(int action, int arcLabels) {
    switch (kind(action, arcLabels)) {
      case SHIFT -> stack[depth++] = next++;
      case REDUCE -> depth--;
      case 2 -> {
        attach(stack(0), next, action - FIRST_ARC);
        depth--;
      }
      default -> {
        attach(next, stack(0), action - FIRST_ARC - arcLabels);
        stack[depth++] = next++;
      }
    }
  }

  private void attach(int word, int head, int label) {
    heads[word] = head;
    labels[word] = label;
    if (word < head) {
      if (leftCount[head] > 0) {
        left[head][1] = left[head][0];
      }
      left[head][0] = word;
      leftCount[head]++;
    } else {
      if (rightCount[head] > 0) {
        right[head][1] = right[head][0];
      }
      right[head][0] = word;
      rightCount[head]++;
    }
  }
}
