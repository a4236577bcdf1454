package org.attest.place;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Names that were looked up of late, with their rows. When there are too many, those not asked for
 * since the last time there were are forgotten. Safe for use by many threads.
 */
final class RecentNames {
  private static final int MOST = 8192;

  private volatile Map<String, List<Entry>> fresh = new ConcurrentHashMap<>();
  private volatile Map<String, List<Entry>> stale = new ConcurrentHashMap<>();

  @Nullable List<Entry> get(String name) {
    List<Entry> rows = fresh.get(name);
    if (rows == null) {
      rows = stale.get(name);
      if (rows != null) {
        put(name, rows);
      }
    }
    return rows;
  }

  void put(String name, List<Entry> rows) {
    Map<String, List<Entry>> now = fresh;
    if (now.size() >= MOST) {
      stale = now;
      now = new ConcurrentHashMap<>();
      fresh = now;
    }
    now.put(name, rows);
  }
}
