package org.attest.toll;

import org.attest.model.Bounds;

/**
 * A number of a sentence as its words bound it. Token positions are sentence-relative.
 *
 * @param start first token, bound words included
 * @param core first token of the number itself
 * @param end one past the last token, bound words included
 */
record Figure(int start, int core, int end, Bounds bounds) {

  boolean overlaps(int from, int to) {
    return core < to && from < end;
  }

  boolean isVague() {
    return bounds.rule().equals("vague");
  }
}
