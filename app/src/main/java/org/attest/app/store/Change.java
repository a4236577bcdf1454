package org.attest.app.store;

import java.util.Locale;

/**
 * That something was added, changed or removed.
 *
 * @param number of its latest change; what changes later has a higher one
 * @param at when that was, a UTC instant to the second
 * @param id of a report, claim ({@code sha256:...#c1}) or event; of a decision its number
 */
public record Change(long number, String at, Kind kind, String id, What what) {

  /** What the feed speaks of. */
  public enum Kind {
    REPORT,
    CLAIM,
    EVENT,
    DECISION;

    /** The name in the store and in the feed. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum What {
    ADDED,
    CHANGED,
    REMOVED;

    /** The name in the store and in the feed. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
