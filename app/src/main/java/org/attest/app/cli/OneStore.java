package org.attest.app.cli;

import java.util.function.Function;
import org.attest.app.decisions.Derivation;
import org.attest.app.feeds.FeedStore;
import org.attest.app.store.Store;

/** One store for several threads, in turn. */
final class OneStore implements FeedStore {
  private final Store store;

  OneStore(Store store) {
    this.store = store;
  }

  @Override
  public synchronized <T> T read(Function<Store, T> work) {
    return work.apply(store);
  }

  @Override
  public synchronized <T> T write(Function<Store, T> work) {
    return work.apply(store);
  }

  @Override
  public synchronized void derive() {
    store.derive(Derivation::derive);
  }
}
