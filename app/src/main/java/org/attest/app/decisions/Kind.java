package org.attest.app.decisions;

import java.util.Locale;

/** What a decision does. */
public enum Kind {
  /** Somebody looked and holds it to be right; also takes a rejected claim back in. */
  ACCEPT,
  /** Fields of a claim have other values. */
  CORRECT,
  /** A claim does not count. */
  REJECT,
  /** Events are one. */
  MERGE,
  /** A merge was wrong. */
  UNMERGE,
  /** Claims of an event are of another. */
  SPLIT,
  /** Words of a report are not shown. */
  REDACT,
  /** A source has a letter of reliability, or none any more. */
  RATE,
  /** The entry of a source says something else from now on; nothing else follows from it. */
  DESCRIBE,
  /** An actor is another one that is known by another name. */
  SAME,
  /** An actor is not that other one. */
  APART,
  /** A report is deleted, with all that was derived from it. */
  DELETE,
  /** A claim that the machine missed. */
  ADD,
  /** A report holds no other claim than those that people accepted, corrected or added. */
  NOTHING,
  /** Something to say about a claim or a report; nothing follows from it. */
  COMMENT,
  /** Somebody has read a report to its end; nothing else follows from it. */
  DONE,
  /** An entry does not count any more. */
  UNDO;

  /** True if claims or events may be others by it. */
  public boolean changesClaims() {
    return switch (this) {
      case RATE, DESCRIBE, COMMENT, DONE -> false;
      case ACCEPT,
          CORRECT,
          REJECT,
          MERGE,
          UNMERGE,
          SPLIT,
          REDACT,
          SAME,
          APART,
          DELETE,
          ADD,
          NOTHING,
          UNDO ->
          true;
    };
  }

  /** True if an {@link #UNDO} may take it back. */
  boolean isUndoable() {
    return switch (this) {
      case ACCEPT, CORRECT, REJECT, ADD, NOTHING, COMMENT, DONE -> true;
      case MERGE, UNMERGE, SPLIT, REDACT, RATE, DESCRIBE, SAME, APART, DELETE, UNDO -> false;
    };
  }

  /** The name in the log. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Kind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
