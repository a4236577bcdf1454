package org.attest.app.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Whose turn it is to ask a host: one request at a time, a pause between two, and none while the
 * host has asked to be left alone.
 */
final class HostTurns {
  private final Clock clock;
  private final Map<String, Turn> turns = new ConcurrentHashMap<>();

  HostTurns(Clock clock) {
    this.clock = clock;
  }

  private static final class Turn {
    private final ReentrantLock lock = new ReentrantLock(true);
    private boolean isAsked;
    private long ended;
    private volatile Instant rests = Instant.MIN;
  }

  /** Asks a host when it is its turn. */
  <T> T take(String host, Duration pause, Supplier<T> request) throws InterruptedException {
    Turn turn = of(host);
    turn.lock.lockInterruptibly();
    try {
      if (turn.isAsked) {
        long waited = System.nanoTime() - turn.ended;
        TimeUnit.NANOSECONDS.sleep(Math.max(0, pause.toNanos() - waited));
      }
      turn.isAsked = true;
      try {
        return request.get();
      } finally {
        turn.ended = System.nanoTime();
      }
    } finally {
      turn.lock.unlock();
    }
  }

  /** Leaves a host alone until then. */
  void rest(String host, Instant until) {
    of(host).rests = until;
  }

  /** Until when a host is left alone, if it is. */
  Optional<Instant> resting(String host) {
    Instant until = of(host).rests;
    return clock.instant().isBefore(until) ? Optional.of(until) : Optional.empty();
  }

  private Turn of(String host) {
    return turns.computeIfAbsent(host, name -> new Turn());
  }
}
