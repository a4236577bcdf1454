package org.attest.place;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The first-order unit in which most of the report's settled places lie. */
final class UnitFocusPass implements Pass {
  private static final long FAR_LARGER = 100;

  @Override
  public String rule() {
    return "unit-focus";
  }

  @Override
  public List<Entry> narrow(Named named, List<Entry> entries, Setting setting) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entry settled : setting.settled()) {
      if (settled.admin1() != null && !entries.contains(settled)) {
        counts.merge(unit(settled), 1, Integer::sum);
      }
    }
    int most = entries.stream().mapToInt(e -> counts.getOrDefault(unit(e), 0)).max().orElse(0);
    if (most == 0) {
      return entries;
    }
    List<Entry> inside =
        entries.stream().filter(e -> counts.getOrDefault(unit(e), 0) == most).toList();
    long largest = inside.stream().mapToLong(Entry::population).max().orElse(0);
    boolean isDwarfed =
        entries.stream().anyMatch(e -> e.population() > FAR_LARGER * Math.max(largest, 1000));
    return isDwarfed ? entries : inside;
  }

  private static String unit(Entry entry) {
    return entry.countries() + "/" + entry.admin1();
  }
}
