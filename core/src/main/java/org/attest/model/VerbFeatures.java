package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * What a verb group says beyond its verb.
 *
 * @param voice active or passive
 * @param form finite or not
 * @param tense of the first verb of the group
 * @param modal lemma of the modal ("may", "would", "will"), or null
 * @param perfect has + participle
 * @param progressive be + -ing
 * @param negated "not", "never", "no longer" in or before the group
 */
public record VerbFeatures(
    Voice voice,
    Form form,
    Tense tense,
    @Nullable String modal,
    boolean perfect,
    boolean progressive,
    boolean negated) {

  /** Active or passive. */
  public enum Voice {
    ACTIVE,
    PASSIVE
  }

  /** Finite or not. */
  public enum Form {
    FINITE,
    INFINITIVE,
    GERUND,
    PARTICIPLE
  }

  /** Tense of a finite group; NONE where the form has none. */
  public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    NONE
  }

  public boolean isPassive() {
    return voice == Voice.PASSIVE;
  }
}
