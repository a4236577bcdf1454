package org.attest.nlp.encoder;

import java.util.List;
import java.util.Map;

/**
 * What the model's outputs mean.
 *
 * @param heads its questions for each word, by name
 * @param pairs what a word may be to an anchor, in the order of the scores
 */
record Labels(Map<String, Head> heads, List<String> pairs) {
  Labels {
    heads = Map.copyOf(heads);
    pairs = List.copyOf(pairs);
  }

  /** A head by its name. */
  Head head(String name) {
    Head head = heads.get(name);
    if (head == null) {
      throw new IllegalArgumentException("the model has no head '" + name + "'");
    }
    return head;
  }
}
