package org.attest.source;

/**
 * A cue found in a sentence.
 *
 * @param from first token of the cue's own words
 * @param to one past their last token
 * @param groupStart first token of the verb group ("has repeatedly denied"); {@code from} for other
 *     cues
 * @param passive a passive verb group
 * @param participle an -ing form without auxiliary
 */
record CueMatch(Cue cue, int from, int to, int groupStart, Voice voice) {

  /** How a verb cue stands. */
  enum Voice {
    ACTIVE,
    PASSIVE,
    /** An -ing form that borrows the subject of another verb. */
    PARTICIPLE
  }

  boolean isPassive() {
    return voice == Voice.PASSIVE;
  }

  boolean isParticiple() {
    return voice == Voice.PARTICIPLE;
  }
}
