package org.attest.place;

import java.util.List;

/** The largest, if it is clearly larger than the next. */
final class PopulationPass implements Pass {
  private static final int CLEARLY = 2;

  @Override
  public String rule() {
    return "population";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    List<Entry> sorted =
        entries.stream().sorted((a, b) -> Long.compare(b.population(), a.population())).toList();
    long first = sorted.get(0).population();
    return sorted.size() > 1 && first > 0 && first >= CLEARLY * sorted.get(1).population()
        ? List.of(sorted.get(0))
        : entries;
  }
}
