package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * A noun phrase or verb group of a sentence, and its place in the sentence's shallow syntax: each
 * phrase hangs on one governor by one relation, as words do in Universal Dependencies.
 *
 * @param index position in {@link Sentence#phrases()}
 * @param kind what it is built around
 * @param start first token, sentence-relative
 * @param end one past the last token
 * @param head the head token (last noun of a noun phrase, main verb of a verb group)
 * @param governor index of the governing phrase, or -1 for a root
 * @param relation how it hangs on its governor
 * @param marker the preposition ("in", "according to"), subordinator ("that", "after") or
 *     conjunction that introduces it, lower case
 * @param verb features of a verb group; null for a noun phrase
 */
public record Phrase(
    int index,
    Kind kind,
    int start,
    int end,
    int head,
    int governor,
    Relation relation,
    @Nullable String marker,
    @Nullable VerbFeatures verb) {

  /** What a phrase is built around. */
  public enum Kind {
    NOUN,
    VERB
  }

  /** How a phrase hangs on its governor. */
  public enum Relation {
    /** Head of the sentence, or of a fragment in it. */
    ROOT,
    /** Subject of an active verb group. */
    SUBJECT,
    /** Subject of a passive verb group: the one it is done to. */
    PASSIVE_SUBJECT,
    /** Direct object. */
    OBJECT,
    /** The noun phrase after "by" of a passive or of a noun of action. */
    AGENT,
    /** A prepositional phrase that hangs on a verb group; see the marker. */
    OBLIQUE,
    /** A prepositional phrase or possessive that hangs on a noun; see the marker ("of", "'s"). */
    MODIFIER,
    /** A noun phrase that renames the one before it. */
    APPOSITION,
    /** A further member of a coordination; its governor is the first member. */
    CONJUNCT,
    /** A relative clause that hangs on a noun. */
    RELATIVE,
    /** A participle that hangs on a noun: "raids targeting ...", "a man arrested in ...". */
    PARTICIPLE,
    /** A clause that is what someone says, knows, thinks: "said that ...". */
    COMPLEMENT,
    /** An infinitive or gerund controlled by its governor: "planned to attack", "refused to". */
    OPEN_COMPLEMENT,
    /**
     * An adverbial clause; see the marker ("after", "when", "if", "to", "" for a bare participle).
     */
    ADVERBIAL,
    /** A clause set beside another without a marker, as in "..., he said". */
    PARATAXIS
  }

  public boolean isNoun() {
    return kind == Kind.NOUN;
  }

  public boolean isVerb() {
    return kind == Kind.VERB;
  }

  public boolean covers(int token) {
    return start <= token && token < end;
  }

  public boolean isMarked(String word) {
    return word.equals(marker);
  }
}
