package org.attest.app.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.attest.app.search.SearchIndex;
import org.attest.app.store.Store;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The index for many threads: some search at once. It is made, and brought up to date after events
 * were derived, in a thread of its own; who searches meanwhile waits a few seconds and is then
 * told.
 */
@Component
public final class SearchPool implements DisposableBean {
  private static final int PLACES = 4;
  private static final long WAIT_SECONDS = 20;
  private static final long WAIT_FOR_INDEX_SECONDS = 5;

  private final StorePool pool;
  private final Semaphore places = new Semaphore(PLACES, true);
  private final Deque<Place> idle = new ArrayDeque<>();
  private final ReentrantLock refreshing = new ReentrantLock();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("attest-indexes").daemon(true).factory());

  SearchPool(StorePool pool, ServerSettings settings) {
    this.pool = pool;
    pool.whenDerived(() -> refreshSoon(settings));
    refreshSoon(settings);
  }

  private void refreshSoon(ServerSettings settings) {
    try {
      thread.execute(
          () -> {
            try {
              Place place = borrow();
              refreshing.lock();
              try {
                place.index().refresh();
              } finally {
                refreshing.unlock();
              }
              giveBack(place);
            } catch (RuntimeException e) {
              settings.journal().accept("the index: " + e.getMessage());
            }
          });
    } catch (RejectedExecutionException e) {
      // The server ends; the next start follows the store.
      return;
    }
  }

  private void refresh(Place place) throws InterruptedException {
    if (!refreshing.tryLock(WAIT_FOR_INDEX_SECONDS, TimeUnit.SECONDS)) {
      throw new StorePool.BusyException(
          "The search index is being brought up to date; try again in a minute.");
    }
    try {
      place.index().refresh();
    } finally {
      refreshing.unlock();
    }
  }

  private record Place(Store store, SearchIndex index) {
    void close() {
      try (store) {
        index.close();
      }
    }
  }

  /** What the work finds; the index is of the store's events as last derived. */
  public <T> T search(Function<SearchIndex, T> work) {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw StorePool.BusyException.tooMany("people search");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StorePool.BusyException.tooMany("people search");
    }
    try {
      Place place = borrow();
      boolean isWhole = false;
      try {
        refresh(place);
        T found = work.apply(place.index());
        isWhole = true;
        return found;
      } catch (IllegalArgumentException | StorePool.BusyException e) {
        isWhole = true;
        throw e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw StorePool.BusyException.tooMany("people search");
      } finally {
        if (isWhole) {
          giveBack(place);
        } else {
          place.close();
        }
      }
    } finally {
      places.release();
    }
  }

  private Place borrow() {
    synchronized (idle) {
      Place place = idle.poll();
      if (place != null) {
        return place;
      }
    }
    Store store = pool.another();
    return new Place(store, new SearchIndex(store, SearchIndex.beside(store), said -> {}));
  }

  private void giveBack(Place place) {
    synchronized (idle) {
      idle.push(place);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    thread.shutdown();
    // An index that is cut off keeps its last commit, and follows the store at the next start.
    boolean unused = thread.awaitTermination(5, TimeUnit.SECONDS);
    synchronized (idle) {
      idle.forEach(Place::close);
      idle.clear();
    }
  }
}
