package org.attest.app.server.pages.watching;

import org.attest.app.feeds.FeedWords;
import org.attest.app.store.Feed;
import org.attest.app.store.Feeds;
import org.jspecify.annotations.Nullable;

/** A feed as the list shows it. */
public record FeedRow(Feed feed, Feeds.Counts counts) {
  private static final Feeds.Counts NONE = new Feeds.Counts(0, 0, 0, 0);

  static FeedRow of(Feed feed, Feeds.@Nullable Counts counts) {
    return new FeedRow(feed, counts == null ? NONE : counts);
  }

  public String words() {
    return FeedWords.of(feed);
  }

  /** "fine", "trouble", "paused" or "ended": the sign beside the words. */
  public String kind() {
    return switch (feed.state()) {
      case PAUSED -> "paused";
      case ENDED -> "ended";
      case ACTIVE -> feed.failures() > 0 ? "trouble" : "fine";
    };
  }

  public boolean isActive() {
    return feed.state() == Feed.State.ACTIVE;
  }

  /** "12 read, 3 not used", "2 waiting". */
  public String gave() {
    int read = counts.read() + counts.known();
    return read
        + " read"
        + (counts.refused() == 0 ? "" : ", " + counts.refused() + " not used")
        + (counts.waiting() == 0 ? "" : ", " + counts.waiting() + " waiting");
  }
}
