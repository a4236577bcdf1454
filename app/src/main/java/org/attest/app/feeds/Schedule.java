package org.attest.app.feeds;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * When something is asked for next. A tenth more or less by chance, so that not all feeds come at
 * once; after failures twice as late each time, a day at most.
 */
final class Schedule {
  private static final Duration MOST = Duration.ofDays(1);
  private static final int MOST_DOUBLINGS = 12;

  private final Duration every;
  private final RandomGenerator random;

  Schedule(Duration every, RandomGenerator random) {
    this.every = every;
    this.random = random;
  }

  /** After it went well. */
  Instant next(Instant now) {
    return after(now, every);
  }

  /**
   * After it went wrong.
   *
   * @param failures in a row, at least 1
   * @param asked how long the server asked to be left alone
   */
  Instant afterFailure(Instant now, int failures, Optional<Duration> asked) {
    Duration doubled = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    Duration most = every.compareTo(MOST) > 0 ? every : MOST;
    Instant later = after(now, doubled.compareTo(most) > 0 ? most : doubled);
    return asked
        .map(wait -> after(now.plus(wait), Duration.ofMinutes(1)))
        .filter(until -> until.isAfter(later))
        .orElse(later);
  }

  private Instant after(Instant now, Duration wait) {
    double factor = 0.9 + 0.2 * random.nextDouble();
    return now.plusMillis((long) (wait.toMillis() * factor)).truncatedTo(ChronoUnit.SECONDS);
  }
}
