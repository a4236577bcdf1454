package org.attest.model;

import java.util.Locale;

/** How far an event is borne out (codebook, "Event"). */
public enum Grade {
  CONFIRMED,
  CORROBORATED,
  SINGLE_SOURCE,
  CONTESTED,
  DISCOUNTED;

  /** The name in outputs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
