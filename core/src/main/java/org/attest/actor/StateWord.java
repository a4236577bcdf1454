package org.attest.actor;

/** A word that stands for a state, and how. */
record StateWord(State state, Form form, String written) {

  /** How a word stands for a state. */
  enum Form {
    NAME,
    ADJECTIVE,
    PEOPLE,
    CAPITAL,
    METONYM
  }
}
