package org.attest.model;

import java.util.Locale;

/** How sure the innermost speaker is. Attribution alone does not lower it. */
public enum Certainty {
  CERTAIN,
  PROBABLE,
  POSSIBLE;

  /** The name in the output contract. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
