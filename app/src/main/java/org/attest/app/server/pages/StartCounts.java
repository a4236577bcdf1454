package org.attest.app.server.pages;

import org.attest.app.store.Store;

/** How much there is in the store. */
public record StartCounts(int reports, int claims, int events, int decisions) {

  static StartCounts of(Store store) {
    return new StartCounts(
        store.reportCount(),
        store.claimCount(),
        store.eventCount(),
        (int) store.decisions().written());
  }

  public boolean isEmpty() {
    return reports == 0;
  }
}
