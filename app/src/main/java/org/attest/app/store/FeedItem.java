package org.attest.app.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a feed points at, and what became of it.
 *
 * @param key by which the feed knows it
 * @param published when, as the feed says, a UTC instant; null if it does not
 * @param seen when the feed first had it
 * @param due when it is tried, or tried again
 * @param tries how often it was asked for
 * @param reportId what it was read as; the report may have been deleted since
 * @param trouble why it is not read, in words; empty if it is
 */
public record FeedItem(
    String feedId,
    String key,
    String address,
    String title,
    @Nullable String published,
    String seen,
    State state,
    String due,
    int tries,
    @Nullable String reportId,
    String trouble) {

  /** What became of it. */
  public enum State {
    WAITING,
    /** It was a report not seen before. */
    READ,
    /** It is a report that was there already. */
    KNOWN,
    /** It could not be fetched or read. */
    REFUSED;

    /** The name in the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }

  /** The same after it was read, or found to be there. */
  public FeedItem became(State now, String report) {
    return new FeedItem(
        feedId, key, address, title, published, seen, now, due, tries + 1, report, "");
  }

  /** The same given up. */
  public FeedItem refused(String why) {
    return new FeedItem(
        feedId, key, address, title, published, seen, State.REFUSED, due, tries + 1, null, why);
  }

  /** The same, to be tried again. */
  public FeedItem later(String when, String why) {
    return new FeedItem(
        feedId, key, address, title, published, seen, State.WAITING, when, tries + 1, null, why);
  }
}
