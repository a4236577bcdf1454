package org.attest.nlp.encoder;

import java.util.List;

/**
 * One question the model answers for each word.
 *
 * @param name as in model/training/encoder/labels.py
 * @param offset of its first label among the scores of a word
 * @param labels its answers
 */
record Head(String name, int offset, List<String> labels) {
  Head {
    labels = List.copyOf(labels);
  }
}
