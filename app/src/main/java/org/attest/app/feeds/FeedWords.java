package org.attest.app.feeds;

import org.attest.app.store.Feed;

/** How a feed is, in words. */
public final class FeedWords {

  private FeedWords() {}

  /** "fetched, as it should be", "failed 3 times: its server answered with status 404". */
  public static String of(Feed feed) {
    return switch (feed.state()) {
      case PAUSED -> "paused";
      case ENDED -> "ended: " + feed.trouble();
      case ACTIVE -> active(feed);
    };
  }

  private static String active(Feed feed) {
    if (feed.trouble().isEmpty()) {
      return feed.fetched() == null ? "not fetched yet" : "fine";
    }
    if (feed.failures() == 0) {
      return "waits: " + feed.trouble();
    }
    return (feed.failures() == 1 ? "failed: " : "failed " + feed.failures() + " times in a row: ")
        + feed.trouble();
  }
}
