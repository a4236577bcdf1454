package org.attest.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.model.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a curated file by the weeks in which they may have been, so that an event is compared
 * with those of its own time alone. Countries would not do as well: areas touch across borders.
 */
final class CuratedWeeks {
  private static final int DAYS = 7;

  /** What may have been at any time of a longer stretch is compared with everything. */
  private static final int MOST_WEEKS = 60;

  private final List<Curated.Row> rows;
  private final int slack;
  private final Map<Long, List<Integer>> byWeek = new HashMap<>();
  private final List<Integer> lasting = new ArrayList<>();

  /**
   * @param slack days that two may be apart
   */
  CuratedWeeks(List<Curated.Row> rows, int slack) {
    this.rows = rows;
    this.slack = slack;
    for (int i = 0; i < rows.size(); i++) {
      long first = week(rows.get(i).start(), -slack);
      long last = week(rows.get(i).end(), slack);
      if (last - first > MOST_WEEKS) {
        lasting.add(i);
        continue;
      }
      for (long week = first; week <= last; week++) {
        byWeek.computeIfAbsent(week, any -> new ArrayList<>()).add(i);
      }
    }
  }

  /** All rows that may share a day with the range, or be so near to it, and some that do not. */
  Collection<Curated.Row> near(@Nullable DateRange range) {
    if (range == null || range.start() == null || range.end() == null) {
      return List.of();
    }
    long first = week(range.start(), -slack);
    long last = week(range.end(), slack);
    if (last - first > MOST_WEEKS) {
      return rows;
    }
    TreeMap<Integer, Curated.Row> near = new TreeMap<>();
    lasting.forEach(i -> near.put(i, rows.get(i)));
    for (long week = first; week <= last; week++) {
      byWeek.getOrDefault(week, List.of()).forEach(i -> near.put(i, rows.get(i)));
    }
    return near.values();
  }

  private static long week(LocalDate day, int plus) {
    return Math.floorDiv(day.toEpochDay() + plus, DAYS);
  }
}
