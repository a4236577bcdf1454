package org.attest.model;

import java.util.Locale;

/** What a chain does with the occurrence. */
public enum Stance {
  ASSERTS,
  CLAIMS_RESPONSIBILITY,
  DENIES,
  DOUBTS;

  /** The name in the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
