package org.attest.place;

import java.util.Comparator;
import java.util.List;

/** The one that lies nearest to the places already settled in the same report. */
final class NeighbourPass implements Pass {
  private static final double NEAR_KM = 150;
  private static final long DWARFS = 50;

  @Override
  public String rule() {
    return "same-report-neighbours";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    List<Entry> towns =
        setting.settled().stream().filter(e -> e.isSettled() && !entries.contains(e)).toList();
    if (towns.isEmpty()) {
      return entries;
    }
    Entry nearest =
        entries.stream().min(Comparator.comparingDouble(e -> distance(e, towns))).orElseThrow();
    long largest = entries.stream().mapToLong(Entry::population).max().orElse(0);
    return distance(nearest, towns) <= NEAR_KM
            && largest <= DWARFS * Math.max(nearest.population(), 500)
        ? List.of(nearest)
        : entries;
  }

  private static double distance(Entry entry, List<Entry> towns) {
    return towns.stream().mapToDouble(entry::kilometresTo).min().orElse(Double.MAX_VALUE);
  }
}
