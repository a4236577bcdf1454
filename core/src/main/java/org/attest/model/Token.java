package org.attest.model;

/**
 * One word or mark of a sentence.
 *
 * @param index position in its sentence, from 0
 * @param span where it stands in the report's text
 * @param text as written
 * @param lower {@code text} in lower case (root locale)
 * @param lemma dictionary form in lower case
 */
public record Token(
    int index, Span span, String text, String lower, String lemma, PartOfSpeech pos) {

  public boolean is(PartOfSpeech other) {
    return pos == other;
  }
}
