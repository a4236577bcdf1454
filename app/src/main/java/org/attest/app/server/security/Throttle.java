package org.attest.app.server.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How often somebody may: so many at once, and again as time passes. Kept in memory, for the last
 * ten thousand who came.
 */
final class Throttle {
  private static final int KNOWN = 10_000;

  private final double most;
  private final double perNano;
  private final LongSupplier nanoTime;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > KNOWN;
        }
      };

  private record Bucket(double left, long at) {}

  /**
   * @param most at once
   * @param perMinute how many come back in a minute
   */
  Throttle(int most, double perMinute, LongSupplier nanoTime) {
    this.most = most;
    perNano = perMinute / 60e9;
    this.nanoTime = nanoTime;
  }

  /** Takes one; 0 if there was one, else the seconds until there is. */
  synchronized long take(String who) {
    long now = nanoTime.getAsLong();
    double left = left(who, now);
    if (left < 1) {
      return seconds(left);
    }
    buckets.put(who, new Bucket(left - 1, now));
    return 0;
  }

  /** 0 if there is one to take, else the seconds until there is. */
  synchronized long look(String who) {
    double left = left(who, nanoTime.getAsLong());
    return left < 1 ? seconds(left) : 0;
  }

  /** Gives all back. */
  synchronized void forget(String who) {
    buckets.remove(who);
  }

  private double left(String who, long now) {
    Bucket bucket = buckets.get(who);
    return bucket == null ? most : Math.min(most, bucket.left() + (now - bucket.at()) * perNano);
  }

  private long seconds(double left) {
    return (long) Math.ceil((1 - left) / perNano / 1e9);
  }
}
