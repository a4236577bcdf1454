package org.attest.nlp;

import java.util.BitSet;
import org.attest.model.Analysis;

/** Says which sentences of a report the language model is to read. */
@FunctionalInterface
public interface Selection {

  /**
   * @return indexes of sentences
   */
  BitSet of(Analysis analysis);

  /** All sentences. */
  static Selection all() {
    return analysis -> {
      BitSet all = new BitSet();
      all.set(0, analysis.sentences().size());
      return all;
    };
  }
}
