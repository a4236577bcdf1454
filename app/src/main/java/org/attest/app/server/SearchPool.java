package org.attest.app.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.attest.app.search.Exploration;
import org.attest.app.search.Explored;
import org.attest.app.search.SearchIndex;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The index for many threads: some search at once. It is made, and brought up to date after events
 * were derived, in a thread of its own; who searches meanwhile waits a few seconds and is then
 * told.
 */
@Component
public final class SearchPool implements DisposableBean {
  private static final int PLACES = 4;
  private static final int ANSWERS = 40;
  private static final long WAIT_SECONDS = 20;
  private static final long WAIT_FOR_INDEX_SECONDS = 5;

  private final StorePool pool;
  private final Semaphore places = new Semaphore(PLACES, true);
  private final Deque<Place> idle = new ArrayDeque<>();
  private final ReentrantLock refreshing = new ReentrantLock();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("attest-indexes").daemon(true).factory());

  private final ServerSettings settings;

  /** Those asked for last; everybody's first view is the same. */
  private final Map<Asked, Explored> answers = new LinkedHashMap<>(ANSWERS, 0.75f, true);

  /** What is done once there is an index, while nobody waits for it. */
  private final List<Runnable> onceOpen = new CopyOnWriteArrayList<>();

  /** Done once that is. */
  private final CompletableFuture<Boolean> isWarm = new CompletableFuture<>();

  /** True while a refresh is asked for that has not begun. */
  private final AtomicBoolean isAsked = new AtomicBoolean();

  SearchPool(StorePool pool, ServerSettings settings) {
    this.pool = pool;
    this.settings = settings;
    pool.whenDerived(this::refreshSoon);
    refreshSoon();
  }

  private void refreshSoon() {
    if (isAsked.getAndSet(true)) {
      return;
    }
    try {
      thread.execute(
          () -> {
            isAsked.set(false);
            try {
              Place place = borrow();
              boolean isWhole = false;
              refreshing.lock();
              try {
                place.index().refresh();
                isWhole = true;
              } finally {
                refreshing.unlock();
                if (!isWhole) {
                  place.close();
                }
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

  /**
   * Has something done as soon as there is an index; what is asked for first is then not asked of a
   * program that has just been loaded. To be said while beans are made.
   */
  public void onceOpen(Runnable then) {
    onceOpen.add(then);
  }

  /** In the thread that makes the index, so after that. */
  @EventListener(ApplicationReadyEvent.class)
  public void warmUpSoon() {
    thread.execute(this::warmUp);
  }

  private void warmUp() {
    try {
      onceOpen.forEach(Runnable::run);
    } catch (RuntimeException e) {
      // Whoever asks first is told, if it fails again.
      return;
    } finally {
      isWarm.complete(true);
    }
  }

  /** Waits until all that was to be done first is done, or so long. */
  void awaitWarm(long millis) {
    try {
      isWarm.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      // It goes on meanwhile.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
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
    return with(
        place -> {
          refresh(place);
          return work.apply(place.index());
        });
  }

  /**
   * What there is to see of events. Nobody waits for what was decided just now: while the index
   * follows, which takes seconds, what it had before is answered.
   */
  public Explored explore(Exploration asked) {
    return with(
        place -> {
          if (!place.index().isOpen()) {
            refresh(place);
          } else if (place.index().isBehind()) {
            refreshSoon();
          }
          Asked key = new Asked(place.index().state(), asked);
          Explored known = known(key);
          return known == null ? keep(key, place.index().explore(asked)) : known;
        });
  }

  /** A question to one state of the store, which has one answer. */
  private record Asked(String state, Exploration question) {}

  private @Nullable Explored known(Asked key) {
    synchronized (answers) {
      return answers.get(key);
    }
  }

  private Explored keep(Asked key, Explored answer) {
    synchronized (answers) {
      answers.put(key, answer);
      if (answers.size() > ANSWERS) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return answer;
  }

  private interface Work<T> {
    T of(Place place) throws InterruptedException;
  }

  private <T> T with(Work<T> work) {
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
        T found = work.of(place);
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
