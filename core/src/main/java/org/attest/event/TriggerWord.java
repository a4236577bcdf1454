package org.attest.event;

import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Token;

/**
 * A word of a sentence as triggers see it. Hyphenated tokens are taken apart, hyphens and quotation
 * marks are left out: "drone-strike", "drone strike" and "“drone” strike" are the same two words.
 *
 * @param token the token it is part of
 * @param lower the word in lower case
 * @param joined true if a hyphen ties it to the word before
 * @param classes the word classes it belongs to, by itself or as part of a longer member
 */
record TriggerWord(Token token, String lower, boolean joined, Set<String> classes) {

  boolean is(PartOfSpeech pos) {
    return token.is(pos);
  }

  boolean isNominal() {
    return token.pos().isNominal();
  }

  boolean isIn(String wordClass) {
    return classes.contains(wordClass);
  }

  boolean isCapitalised() {
    return Character.isUpperCase(token.text().codePointAt(0));
  }

  /** The lemma, where the token is one word. */
  String lemma() {
    return lower.equals(token.lower()) ? token.lemma() : lower;
  }
}
