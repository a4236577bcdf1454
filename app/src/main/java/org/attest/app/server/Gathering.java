package org.attest.app.server;

import java.time.Duration;
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
 * What is gathered from the whole store, and again when something has changed there. Where that
 * takes long it is done aside, and whoever comes meanwhile gets what was there before.
 *
 * @param <T> what is gathered; safe for several threads
 */
public final class Gathering<T> implements AutoCloseable {

  /**
   * How it is gathered.
   *
   * @param longest what takes longer is done aside
   * @param rest how many times as long as it took there is between two times aside, at least
   * @param isAtStart true to begin before anybody asks
   */
  public record Pace(Duration longest, int rest, boolean isAtStart) {
    /** For counts, which nobody works by: a twentieth of the time at most. */
    static final Pace COUNTS = new Pace(Duration.ofSeconds(1), 20, true);
  }

  private final StorePool pool;
  private final Pace pace;
  private final Function<Store, ?> state;
  private final Function<Store, T> work;
  private final Consumer<String> journal;
  private final ReentrantLock gathering = new ReentrantLock();
  private final AtomicBoolean isAsked = new AtomicBoolean();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("attest-gathering").daemon(true).factory());

  private volatile @Nullable Gathered<T> held;

  /**
   * @param journal is told what went wrong aside
   * @param state what is gathered is good as long as this is the same
   */
  public Gathering(
      StorePool pool,
      Consumer<String> journal,
      Pace pace,
      Function<Store, ?> state,
      Function<Store, T> work) {
    this.pool = pool;
    this.journal = journal;
    this.pace = pace;
    this.state = state;
    this.work = work;
    if (pace.isAtStart()) {
      gatherSoon();
    }
  }

  private record Gathered<T>(Object state, T value, long at, long took) {}

  /** As the store is now, or as it was not long ago. */
  public T of(Store store) {
    Gathered<T> now = held;
    if (now == null) {
      return gather(store);
    }
    if (now.state().equals(state.apply(store))) {
      return now.value();
    }
    if (now.took() <= pace.longest().toNanos()) {
      return gather(store);
    }
    if (System.nanoTime() - now.at() >= pace.rest() * now.took()) {
      gatherSoon();
    }
    return now.value();
  }

  private T gather(Store store) {
    gathering.lock();
    try {
      Object last = state.apply(store);
      Gathered<T> other = held;
      if (other != null && other.state().equals(last)) {
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
              journal.accept("gathering: " + e.getMessage());
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
