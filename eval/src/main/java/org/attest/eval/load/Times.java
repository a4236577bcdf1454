package org.attest.eval.load;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How long requests of each kind took, and how many failed; for many threads. */
final class Times {
  private final Map<String, List<Double>> times = new TreeMap<>();
  private final Map<String, Integer> faults = new TreeMap<>();
  private final Map<String, Integer> said = new TreeMap<>();

  synchronized void add(String kind, double ms) {
    times.computeIfAbsent(kind, key -> new ArrayList<>()).add(ms);
  }

  synchronized void fault(String kind, String what) {
    faults.merge(kind, 1, Integer::sum);
    said.merge(kind + ": " + what, 1, Integer::sum);
  }

  synchronized List<String> kinds() {
    TreeMap<String, Boolean> all = new TreeMap<>();
    times.keySet().forEach(kind -> all.put(kind, true));
    faults.keySet().forEach(kind -> all.put(kind, true));
    return List.copyOf(all.keySet());
  }

  synchronized int count(String kind) {
    return times.getOrDefault(kind, List.of()).size();
  }

  synchronized int faults(String kind) {
    return faults.getOrDefault(kind, 0);
  }

  /** What failed and how often, at most ten lines. */
  synchronized List<String> said() {
    return said.entrySet().stream()
        .limit(10)
        .map(one -> one.getValue() + " times " + one.getKey())
        .toList();
  }

  /**
   * In ms, the smallest that so much of all are at most; not a number if there is none.
   *
   * @param share 0.95 for the 95th percentile
   */
  synchronized double at(String kind, double share) {
    List<Double> sorted = new ArrayList<>(times.getOrDefault(kind, List.of()));
    Collections.sort(sorted);
    return sorted.isEmpty()
        ? Double.NaN
        : sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
  }
}
