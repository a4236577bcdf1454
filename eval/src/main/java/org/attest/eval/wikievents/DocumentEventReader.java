package org.attest.eval.wikievents;

import java.util.List;

/** What the benchmark asks: the events of a document with triggers and arguments. */
public interface DocumentEventReader {

  /**
   * Reads a document.
   *
   * @param sentences the tokens of each sentence; spans count tokens over all sentences
   */
  List<DocumentEvent> events(List<List<String>> sentences);
}
