package org.attest.model;

import java.util.Locale;

/** Why an input was not used. Each is documented in docs/outcomes.md (a test holds it to that). */
public enum Reason {
  EMPTY,
  NOT_FOUND,
  UNREADABLE,
  BINARY,
  UNKNOWN_FORMAT,
  TOO_LARGE,
  BAD_ENCODING,
  NOT_ENGLISH,
  NO_ARTICLE,
  BROKEN_PDF,
  BROKEN_FEED,
  BROKEN_JSON,
  NO_ENTRIES,
  NO_TEXT,
  BAD_DATE,
  ADDRESS_REFUSED,
  FETCH_FAILED,
  TIMED_OUT,
  DELETED,
  FAULT;

  /** The name in the output contract: {@code not-english}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
