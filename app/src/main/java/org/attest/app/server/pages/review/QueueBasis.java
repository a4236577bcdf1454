package org.attest.app.server.pages.review;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.attest.app.server.StorePool;
import org.attest.app.store.ReviewTables.Basis;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the queue is made of, kept until events were derived anew or reports came. In a store where
 * that takes long, who asks meanwhile gets what was before, and it follows in a thread of its own.
 */
@Component
final class QueueBasis {
  private static final long LONG_MS = 500;

  private final StorePool pool;
  private final AtomicBoolean isFollowing = new AtomicBoolean();
  private volatile @Nullable Known known;

  private record Known(String state, Basis basis, long ms) {}

  QueueBasis(StorePool pool) {
    this.pool = pool;
  }

  Basis now() {
    Known had = known;
    if (had == null || had.ms() <= LONG_MS) {
      return pool.read(this::follow).basis();
    }
    if (!pool.read(QueueBasis::state).equals(had.state()) && !isFollowing.getAndSet(true)) {
      Thread.ofPlatform()
          .name("attest-queue")
          .daemon(true)
          .start(
              () -> {
                try {
                  var unused = pool.read(this::follow);
                } finally {
                  isFollowing.set(false);
                }
              });
    }
    return had.basis();
  }

  private synchronized Known follow(Store store) {
    String state = state(store);
    Known had = known;
    if (had != null && had.state().equals(state)) {
      return had;
    }
    long start = System.nanoTime();
    Basis basis = store.review().basis();
    Known now = new Known(state, basis, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    known = now;
    return now;
  }

  private static String state(Store store) {
    return store.contents().mark() + " " + store.reportCount();
  }
}
