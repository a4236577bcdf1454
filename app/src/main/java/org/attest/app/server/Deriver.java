package org.attest.app.server;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;

/** Derives events anew in a thread of its own; many who ask at once are answered by one run. */
final class Deriver implements AutoCloseable {
  private final Store store;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("attest-derives").daemon(true).factory());
  private Future<?> waiting = java.util.concurrent.CompletableFuture.completedFuture(null);
  private boolean begun = true;

  Deriver(Store store) {
    this.store = store;
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
                store.derive(Derivation::derive);
              });
    }
    return waiting;
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
