package org.attest.model;

import java.util.Locale;

/** How an agent comes to be named as the one who did it. */
public enum Responsibility {
  REPORTED,
  CLAIMED,
  ACCUSED,
  SUSPECTED,
  DENIED;

  /** The name in the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
