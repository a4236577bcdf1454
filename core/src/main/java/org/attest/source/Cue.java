package org.attest.source;

import java.util.List;
import java.util.Set;
import org.attest.model.Responsibility;
import org.attest.model.Stance;

/**
 * One line of {@code cues.tsv}: words that make a saying, and where its source and content stand.
 *
 * @param name the cue as the file writes it
 * @param words for each word of the cue the lemmas or forms that fit; an empty string among them
 *     makes the word optional
 * @param part what the head word must be tagged as
 * @param form the construction
 * @param takes what may follow a verb or noun cue: clause, quote, object, infinitive, or a
 *     preposition
 */
record Cue(
    String name,
    List<Set<String>> words,
    Part part,
    Form form,
    Set<String> takes,
    Stance stance,
    Responsibility responsibility) {

  /** What the head of a cue is tagged as. */
  enum Part {
    VERB,
    NOUN,
    ADJECTIVE,
    ADVERB,
    ANY
  }

  /** Where source and content stand around a cue. */
  enum Form {
    /** The subject says what follows or precedes. */
    SAYING,
    /** As SAYING, with a listener between cue and content. */
    TELLING,
    /** The noun phrase that follows is the source of the rest of the clause. */
    ACCORDING,
    /** As ACCORDING, said by another speaker: "citing", "quoting". */
    CITING,
    /** A noun of saying with its own complement: "reports that", "claims by". */
    REPORTING_NOUN,
    /** An adjective that puts its noun into another's mouth: "alleged". */
    QUALIFYING,
    /** An adverb that puts its clause into another's mouth: "reportedly". */
    HEDGING,
    /** A passive of thinking or saying without "that": "is blamed on", "is suspected of". */
    BLAMING
  }

  boolean takes(String complement) {
    return takes.contains(complement);
  }
}
