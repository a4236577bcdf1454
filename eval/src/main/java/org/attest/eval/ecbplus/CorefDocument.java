package org.attest.eval.ecbplus;

import java.util.List;

/**
 * A document with the event mentions that are to be put together.
 *
 * @param name of its file
 * @param sentences tokens of each sentence
 * @param mentions those in the fully annotated sentences
 */
public record CorefDocument(String name, List<List<String>> sentences, List<Mention> mentions) {

  public CorefDocument {
    sentences = List.copyOf(sentences);
    mentions = List.copyOf(mentions);
  }

  /**
   * An event mention.
   *
   * @param id unique over all documents
   * @param sentence its index
   * @param tokens positions in the sentence, ascending; not always side by side
   */
  public record Mention(String id, int sentence, List<Integer> tokens) {
    public Mention {
      tokens = List.copyOf(tokens);
    }
  }
}
