package org.attest.app.server;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;

/**
 * Derives events anew in a thread of its own; many who ask at once are answered by one run. What
 * another program left stale is derived once nothing has changed for a while, as a program that
 * reads many reports derives at its end itself.
 */
final class Deriver implements AutoCloseable {
  private static final long LOOK_SECONDS = 30;
  private static final long SHORT_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final Store store;
  private final Store.Turn turn;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("attest-derives").daemon(true).factory());
  private Future<?> waiting = CompletableFuture.completedFuture(null);
  private boolean begun = true;
  private volatile Runnable then = () -> {};
  private volatile Rest rest = new Rest(0, 0);

  /** The last change when this looked last; of its thread alone. */
  private long seen = -1;

  /**
   * @param turn puts events in their place when nobody else writes
   */
  Deriver(Store store, Store.Turn turn) {
    this.store = store;
    this.turn = turn;
    var unused =
        thread.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void look() {
    try {
      long last = store.changes().last();
      if (last == seen) {
        derive();
      }
      seen = last;
    } catch (RuntimeException e) {
      // Whoever asks for the events is told; a look that failed is followed by the next.
      seen = -1;
    }
  }

  boolean askAndWait(long millis) {
    try {
      ask().get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | CancellationException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Joins a run that has not begun; one that has may have read too early. */
  private synchronized Future<?> ask() {
    if (begun) {
      begun = false;
      waiting =
          thread.schedule(
              () -> {
                begin();
                derive();
              },
              rest.nanos(),
              TimeUnit.NANOSECONDS);
    }
    return waiting;
  }

  private void derive() {
    long start = System.nanoTime();
    boolean isNew = store.deriveAside(Derivation::derive, turn);
    rest = new Rest(start, System.nanoTime());
    if (isNew) {
      then.run();
    }
  }

  /** The last run; who reads a large store is to have as much of the machine as deriving has. */
  private record Rest(long start, long end) {
    /** Until the next may begin: at once where a run is short. */
    long nanos() {
      long took = end - start;
      return took < SHORT_NANOS ? 0 : Math.max(0, end + took - System.nanoTime());
    }
  }

  void whenDerived(Runnable next) {
    then = next;
  }

  private synchronized void begin() {
    begun = true;
  }

  /** A run that only waits for its time follows at the next start. */
  private synchronized void giveUpWaiting() {
    if (!begun && rest.nanos() > 0) {
      waiting.cancel(false);
    }
  }

  @Override
  public void close() {
    giveUpWaiting();
    thread.shutdown();
    try {
      // A run that is cut off leaves the mark that events are stale, and nothing half done.
      if (thread.awaitTermination(20, TimeUnit.SECONDS)) {
        store.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
