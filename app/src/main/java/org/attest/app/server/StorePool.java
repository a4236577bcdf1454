package org.attest.app.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;

/**
 * One store for many threads: some read at once, one writes at a time, and events are derived anew
 * by one thread of its own, so that nobody who reads waits for it.
 *
 * <p>A reader sees the events as they were last derived. Work must not hand the store on, keep it,
 * or borrow another within.
 */
public final class StorePool implements AutoCloseable {
  private static final int READERS = 8;
  private static final long WAIT_SECONDS = 20;

  /**
   * Putting the events of a large store in their place takes a while, and decisions wait for it.
   */
  private static final long WAIT_TO_WRITE_SECONDS = 60;

  private final Store first;
  private final Store writer;
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Semaphore readers = new Semaphore(READERS, true);
  private final Deque<Store> idle = new ArrayDeque<>();
  private final Deriver deriver;
  private boolean closed;

  private StorePool(Store first) {
    this.first = first;
    writer = first.another();
    deriver = new Deriver(first.another(), this::alone);
    synchronized (idle) {
      idle.push(first);
    }
  }

  /**
   * Opens a store, making it or bringing it up to date where needed. Where there are no events yet
   * they are derived first; events that are stale, as after an end in the midst of it, are shown as
   * they were last derived until they follow.
   */
  public static StorePool open(String location) {
    Store store = Store.open(location);
    try {
      if (store.eventCount() == 0) {
        store.derive(Derivation::derive);
      }
      StorePool pool = new StorePool(store);
      var unused = pool.deriveWithin(0);
      return pool;
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /** There were more readers than places for longer than anyone should wait. */
  public static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException(String message) {
      super(message);
    }

    static BusyException tooMany(String what) {
      return new BusyException(
          "The server is busy: too many " + what + " at once. Nothing was lost; try again.");
    }
  }

  /** What the work reads from the store. */
  public <T> T read(Function<Store, T> work) {
    acquire();
    try {
      Store store = borrow();
      try {
        T answer = work.apply(store);
        giveBack(store);
        return answer;
      } catch (IllegalArgumentException e) {
        giveBack(store);
        throw e;
      } catch (RuntimeException | Error e) {
        // A connection that failed may be of no use any more.
        drop(store);
        throw e;
      }
    } finally {
      readers.release();
    }
  }

  /** What the work gives that writes to the store, alone. */
  public <T> T write(Function<Store, T> work) {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("closed");
      }
    }
    try {
      if (!writing.tryLock(WAIT_TO_WRITE_SECONDS, TimeUnit.SECONDS)) {
        throw BusyException.tooMany("people write");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BusyException.tooMany("people write");
    }
    try {
      return work.apply(writer);
    } finally {
      writing.unlock();
    }
  }

  /**
   * Has events derived anew if they are stale, and waits for it a while.
   *
   * @return true if they are up to date now; false if that takes longer
   */
  public boolean deriveWithin(long millis) {
    return deriver.askAndWait(millis);
  }

  /** Has something done each time after events were derived anew; it must not take long. */
  void whenDerived(Runnable then) {
    deriver.whenDerived(then);
  }

  private boolean alone(BooleanSupplier work) {
    writing.lock();
    try {
      return work.getAsBoolean();
    } finally {
      writing.unlock();
    }
  }

  private void acquire() {
    try {
      if (!readers.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw BusyException.tooMany("people read");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw BusyException.tooMany("people read");
    }
  }

  private Store borrow() {
    synchronized (idle) {
      if (closed) {
        throw new IllegalStateException("closed");
      }
      Store store = idle.poll();
      if (store != null) {
        return store;
      }
    }
    return writer.another();
  }

  private void giveBack(Store store) {
    synchronized (idle) {
      if (!closed) {
        idle.push(store);
        return;
      }
    }
    store.close();
  }

  /** The store once more, for who keeps it and closes it before this is closed. */
  Store another() {
    return writer.another();
  }

  private static void drop(Store store) {
    try {
      store.close();
    } catch (RuntimeException e) {
      // It had failed before; that failure is the one to tell.
      return;
    }
  }

  /** How people call the store, without user and password. */
  public String name() {
    return first.name();
  }

  /** Waits for who writes; readers under way end by themselves. */
  @Override
  public void close() {
    synchronized (idle) {
      if (closed) {
        return;
      }
      closed = true;
      idle.forEach(Store::close);
      idle.clear();
    }
    // Before the lock, which it needs to come to its end.
    deriver.close();
    writing.lock();
    try {
      writer.close();
    } finally {
      writing.unlock();
    }
  }
}
