package org.attest.app.server;

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

  private final Store store;
  private final Store.Turn turn;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("attest-derives").daemon(true).factory());
  private Future<?> waiting = CompletableFuture.completedFuture(null);
  private boolean begun = true;
  private volatile Runnable then = () -> {};

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
    } catch (TimeoutException e) {
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
          thread.submit(
              () -> {
                begin();
                derive();
              });
    }
    return waiting;
  }

  private void derive() {
    if (store.deriveAside(Derivation::derive, turn)) {
      then.run();
    }
  }

  void whenDerived(Runnable next) {
    then = next;
  }

  private synchronized void begin() {
    begun = true;
  }

  @Override
  public void close() {
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
