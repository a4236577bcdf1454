package org.attest.app.server;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered from the whole store, kept until something changes there. Where gathering takes
 * long, it is done again at most so often that it takes a twentieth of the time, and whoever comes
 * meanwhile gets what was there before.
 */
final class Gathering<T> {
  private static final long SHORT = TimeUnit.MILLISECONDS.toNanos(250);
  private static final int SHARE = 20;

  private final Function<Store, T> work;
  private final ReentrantLock gathering = new ReentrantLock();
  private volatile @Nullable Gathered<T> held;

  Gathering(Function<Store, T> work) {
    this.work = work;
  }

  private record Gathered<T>(long change, T value, long at, long took) {
    boolean isGoodFor(long last) {
      return change == last || (took > SHORT && System.nanoTime() - at < SHARE * took);
    }
  }

  T of(Store store) {
    long last = store.changes().last();
    Gathered<T> now = held;
    if (now != null && now.isGoodFor(last)) {
      return now.value();
    }
    if (now != null && !gathering.tryLock()) {
      return now.value();
    }
    if (now == null) {
      gathering.lock();
    }
    try {
      Gathered<T> other = held;
      if (other != null && other.isGoodFor(last)) {
        return other.value();
      }
      long from = System.nanoTime();
      T value = work.apply(store);
      long to = System.nanoTime();
      held = new Gathered<>(last, value, to, to - from);
      return value;
    } finally {
      gathering.unlock();
    }
  }
}
