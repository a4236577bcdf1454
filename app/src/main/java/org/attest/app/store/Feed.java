package org.attest.app.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is watched.
 *
 * @param address where it is fetched from now
 * @param title as the feed says it, or as whoever added it; may be empty
 * @param outlet of reports that do not say theirs; may be empty
 * @param etag of the last answer, to ask only for what is newer
 * @param modified the last answer's Last-Modified, for the same
 * @param fetched when it was last asked for, UTC, to the second; null before the first time
 * @param due when it is asked for next
 * @param failures in a row, the last one included
 * @param trouble what went wrong last, in words; empty if nothing did
 */
public record Feed(
    String id,
    String address,
    String title,
    String outlet,
    State state,
    @Nullable String etag,
    @Nullable String modified,
    @Nullable String fetched,
    String due,
    int failures,
    String trouble,
    String added,
    String addedBy) {

  /** Whether it is fetched. */
  public enum State {
    ACTIVE,
    /** Not until somebody resumes it. */
    PAUSED,
    /** Its server said that it is gone for good, or it is another feed now. */
    ENDED;

    /** The name in the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** What to call it. */
  public String name() {
    return title.isEmpty() ? address : title;
  }
}
