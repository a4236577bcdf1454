package org.attest.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an expression is read against.
 *
 * @param day the publication date, if known
 * @param outlook where the sentence looks
 */
record Anchor(@Nullable LocalDate day, Outlook outlook) {

  /** Whether the words around speak of what has been or of what is to come. */
  enum Outlook {
    PAST,
    FUTURE
  }

  boolean isFuture() {
    return outlook == Outlook.FUTURE;
  }
}
