package org.attest.app.feeds;

import org.attest.app.store.FeedItem;

/** Counts what becomes of a run. */
final class RunTally {
  private int feeds;
  private int same;
  private int failed;
  private int items;
  private final int[] became = new int[FeedItem.State.values().length];

  synchronized void feed(FeedFetch.Fetched fetched, int added) {
    if (fetched.feed().trouble().isEmpty()) {
      feeds++;
      same += fetched.isSame() ? 1 : 0;
    } else {
      failed++;
    }
    items += added;
  }

  synchronized void item(FeedItem item) {
    became[item.state().ordinal()]++;
  }

  synchronized RunSummary summary() {
    return new RunSummary(
        feeds,
        same,
        failed,
        items,
        became[FeedItem.State.READ.ordinal()],
        became[FeedItem.State.KNOWN.ordinal()],
        became[FeedItem.State.REFUSED.ordinal()],
        became[FeedItem.State.WAITING.ordinal()]);
  }
}
