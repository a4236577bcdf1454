package org.attest.model;

/**
 * How far a source has proved reliable: the scale of NATO's AJP-2.1 (earlier STANAG 2511), known as
 * the Admiralty scale. It is the user's judgement of a source. It says nothing about a single
 * claim, whose credibility is kept apart, and no grade takes it into account.
 */
public enum Reliability {
  A("completely reliable"),
  B("usually reliable"),
  C("fairly reliable"),
  D("not usually reliable"),
  E("unreliable"),
  F("reliability cannot be judged");

  private final String meaning;

  Reliability(String meaning) {
    this.meaning = meaning;
  }

  /** The letter in words. */
  public String meaning() {
    return meaning;
  }
}
