package org.attest.app.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.attest.app.search.SearchIndex;
import org.attest.app.store.Store;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The index for many threads: some search at once; one brings it up to date while others wait. */
@Component
public final class SearchPool implements DisposableBean {
  private static final int PLACES = 4;
  private static final long WAIT_SECONDS = 20;

  private final StorePool pool;
  private final Semaphore places = new Semaphore(PLACES, true);
  private final Deque<Place> idle = new ArrayDeque<>();
  private final Object refreshing = new Object();

  SearchPool(StorePool pool) {
    this.pool = pool;
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
        throw new StorePool.BusyException("people search");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StorePool.BusyException("people search");
    }
    try {
      Place place = borrow();
      boolean isWhole = false;
      try {
        synchronized (refreshing) {
          place.index().refresh();
        }
        T found = work.apply(place.index());
        isWhole = true;
        return found;
      } catch (IllegalArgumentException e) {
        isWhole = true;
        throw e;
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
  public void destroy() {
    synchronized (idle) {
      idle.forEach(Place::close);
      idle.clear();
    }
  }
}
