package org.attest.model;

import java.util.Locale;

/** Whether the occurrence is said to have taken place (codebook, "Status and certainty"). */
public enum Status {
  OCCURRED,
  ONGOING,
  ATTEMPTED,
  PLANNED,
  THREATENED,
  DENIED,
  HYPOTHETICAL;

  /** The name in the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True if the occurrence is said to be a fact, at least in part. */
  public boolean isFact() {
    return this == OCCURRED || this == ONGOING || this == ATTEMPTED;
  }
}
