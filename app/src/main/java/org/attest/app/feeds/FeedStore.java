package org.attest.app.feeds;

import java.util.function.Function;
import org.attest.app.store.Store;

/** The store as several threads of a run use it. */
public interface FeedStore {

  /** What the work reads. */
  <T> T read(Function<Store, T> work);

  /** What the work gives that writes, alone. */
  <T> T write(Function<Store, T> work);

  /** Has events derived anew. */
  void derive();
}
