package org.attest.app.cli;

import org.attest.app.store.Feed;
import org.attest.app.store.Store;

/** Feeds by what people type: an id, or an address. */
final class FeedIds {

  private FeedIds() {}

  /**
   * The feed.
   *
   * @throws IllegalArgumentException if there is none
   */
  static Feed find(Store store, String typed) {
    return store
        .feeds()
        .find(typed)
        .or(() -> store.feeds().at(typed))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No feed "
                        + Printable.line(typed)
                        + " is watched; ./attest feeds list has all with their ids."));
  }
}
