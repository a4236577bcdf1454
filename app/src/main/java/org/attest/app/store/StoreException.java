package org.attest.app.store;

import org.jspecify.annotations.Nullable;

/**
 * The store could not do its work. What was kept before is still there: a transaction that fails is
 * undone as a whole.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What went wrong. */
  public enum Code {
    /** The file is there and is no SQLite database, or one that is damaged. */
    NOT_A_DATABASE,
    /** A database that Attest did not make, or that a newer Attest made. */
    OTHER_SCHEMA,
    /** Another program is writing, longer than is waited for. */
    LOCKED,
    /** No space left on the disk. */
    DISK_FULL,
    /**
     * The file or its folder cannot be opened or written to; the server does not let the user in.
     */
    NO_ACCESS,
    /** The database server does not answer, or went away. */
    UNREACHABLE,
    /** A backup is to be restored where something is already. */
    NOT_EMPTY,
    /** Anything else. */
    FAULT
  }

  private final Code code;
  private final @Nullable String reportId;

  StoreException(Code code, @Nullable String reportId, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
    this.reportId = reportId;
  }

  /** Without the statement and its values, which Jdbi's own message carries: they are reports. */
  static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause);
  }

  public Code code() {
    return code;
  }

  /** The report that was being kept, if it was about one. */
  public @Nullable String reportId() {
    return reportId;
  }
}
