package org.attest.app.search;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Does work in as many threads as there are processors, while one thread goes on to hand it out;
 * that one waits where the others do not keep up.
 */
final class Workers implements AutoCloseable {
  private static final int MOST = 4;
  private static final int WAITING = 4;

  private final int count = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
  private final Semaphore places = new Semaphore(count * WAITING);
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          count, Thread.ofPlatform().name("attest-indexes-", 1).daemon(true).factory());
  private final AtomicReference<@Nullable Throwable> failed = new AtomicReference<>();

  /** Work that may fail as writing files does. */
  interface Work {
    void run() throws IOException;
  }

  /** Has it done soon. */
  void add(Work work) throws IOException {
    check();
    places.acquireUninterruptibly();
    threads.execute(
        () -> {
          try {
            if (failed.get() == null) {
              work.run();
            }
          } catch (IOException | RuntimeException | Error e) {
            failed.compareAndSet(null, e);
          } finally {
            places.release();
          }
        });
  }

  /** Waits until all is done; throws what any of it failed with. */
  void finish() throws IOException {
    places.acquireUninterruptibly(count * WAITING);
    places.release(count * WAITING);
    check();
  }

  private void check() throws IOException {
    Throwable why = failed.get();
    if (why instanceof IOException fault) {
      throw new IOException(fault);
    }
    if (why != null) {
      throw new IllegalStateException(why);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    try {
      // Nothing waits any more, or what waits is of no use.
      boolean unused = threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
