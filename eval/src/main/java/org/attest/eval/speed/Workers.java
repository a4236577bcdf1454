package org.attest.eval.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same work for many items on some threads. */
final class Workers {

  private Workers() {}

  /** Returns when all items are done; one thread is the caller's own. */
  static <T> void each(List<T> items, int threads, Consumer<T> work) {
    if (threads == 1) {
      items.forEach(work);
      return;
    }
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> waiting = new ArrayList<>();
      items.forEach(item -> waiting.add(workers.submit(() -> work.accept(item))));
      for (Future<?> future : waiting) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while measuring", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a worker failed: " + e.getCause(), e.getCause());
    }
  }
}
