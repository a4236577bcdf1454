package org.attest.eval.indiapolice;

import java.util.List;
import java.util.Set;

/** What the benchmark asks: which actions of police each sentence of a document tells. */
public interface PoliceActionClassifier {

  /**
   * Reads the sentences of one document, in order.
   *
   * @return for each sentence its actions, often none
   */
  List<Set<PoliceAction>> actions(List<String> sentences);
}
