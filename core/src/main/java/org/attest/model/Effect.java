package org.attest.model;

import java.util.Locale;

/** What a toll says became of people. */
public enum Effect {
  KILLED,
  INJURED,
  MISSING,
  DETAINED,
  ABDUCTED,
  DISPLACED,
  /** Harmed, where the text does not say how ("50 killed or wounded", "eight casualties"). */
  CASUALTIES;

  /** The name in the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
