package org.attest.app.server;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * What is gathered from the whole store, at the start and when something has changed there. Where
 * that takes longer than a second it is done aside, at most so often that it takes a twentieth of
 * the time, and whoever comes meanwhile gets what was there before.
 */
final class Gathering<T> implements AutoCloseable {
  private static final long SHORT = TimeUnit.SECONDS.toNanos(1);
  private static final int SHARE = 20;

  private final StorePool pool;
  private final Function<Store, T> work;
  private final Consumer<String> journal;
  private final ReentrantLock gathering = new ReentrantLock();
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("attest-counts").daemon(true).factory());

  private volatile @Nullable Gathered<T> held;

  /**
   * @param journal is told what went wrong aside
   */
  Gathering(StorePool pool, Consumer<String> journal, Function<Store, T> work) {
    this.pool = pool;
    this.work = work;
    this.journal = journal;
    gatherSoon();
  }

  private record Gathered<T>(long change, T value, long at, long took) {}

  T of(Store store) {
    Gathered<T> now = held;
    if (now == null) {
      return gather(store);
    }
    if (now.change() == store.changes().last()) {
      return now.value();
    }
    if (now.took() <= SHORT) {
      return gather(store);
    }
    if (System.nanoTime() - now.at() >= SHARE * now.took()) {
      gatherSoon();
    }
    return now.value();
  }

  private T gather(Store store) {
    gathering.lock();
    try {
      long last = store.changes().last();
      Gathered<T> other = held;
      if (other != null && other.change() == last) {
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

  private void gatherSoon() {
    if (isAsked.getAndSet(true)) {
      return;
    }
    try {
      thread.execute(
          () -> {
            try {
              pool.read(this::gather);
            } catch (RuntimeException e) {
              journal.accept("counting: " + e.getMessage());
            } finally {
              isAsked.set(false);
            }
          });
    } catch (RejectedExecutionException e) {
      // The server ends.
      return;
    }
  }

  @Override
  public void close() throws InterruptedException {
    thread.shutdown();
    boolean unused = thread.awaitTermination(5, TimeUnit.SECONDS);
  }
}
