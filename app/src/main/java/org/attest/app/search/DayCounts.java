package org.attest.app.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Events by when they were: as days, months or years, whichever gives few enough bars. */
final class DayCounts {
  /** More days than this are shown as months. */
  private static final int MOST_DAYS = 100;

  /** More months than this are shown as years. */
  private static final int MOST_MONTHS = 144;

  private static final int MOST_YEARS = 300;

  /** Dates known only to longer than this do not say where the bars begin and end. */
  private static final int LONG_DAYS = 366;

  private static final int NEAR_DAYS = 40_000;
  private static final int FEW_PERCENT = 2;

  /** Of fewer dates than this each is worth its place. */
  private static final int ENOUGH = 30;

  /** How many events have that first and last day. */
  private final Map<Range, int[]> ranges = new HashMap<>();

  /** Of events of one day, which most are: by days from 1970, so far back and ahead. */
  private final int[] single = new int[2 * NEAR_DAYS];

  private int undated;

  private record Range(long first, long last) {
    /** Most begin and end on one day, for which the usual hash is a multiple of 32. */
    @Override
    public int hashCode() {
      return (int) ((first * 31 + last) * DistinctNumbers.MIX >>> 32);
    }
  }

  void addUndated() {
    undated++;
  }

  /** Days since 1970; the smallest and the largest number for open ends. */
  void add(long first, long last) {
    if (first == last && Math.abs(first) < NEAR_DAYS) {
      single[(int) first + NEAR_DAYS]++;
    } else {
      ranges.computeIfAbsent(new Range(first, last), key -> new int[1])[0]++;
    }
  }

  private void gather() {
    for (int i = 0; i < single.length; i++) {
      if (single[i] > 0) {
        long day = (long) i - NEAR_DAYS;
        ranges.computeIfAbsent(new Range(day, day), key -> new int[1])[0] += single[i];
        single[i] = 0;
      }
    }
  }

  Explored.When result() {
    gather();
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (Range range : ranges.keySet()) {
      // an open end says nothing of where the bars should end
      from = Math.min(from, range.first() == Long.MIN_VALUE ? range.last() : range.first());
      to = Math.max(to, range.last() == Long.MAX_VALUE ? range.first() : range.last());
    }
    if (from > to) {
      return new Explored.When(List.of(), undated);
    }
    long[] usual = usual(from, to);
    List<long[]> bins = bins(LocalDate.ofEpochDay(usual[0]), LocalDate.ofEpochDay(usual[1]));
    bins.getFirst()[0] = Math.min(from, bins.getFirst()[0]);
    bins.getLast()[1] = Math.max(to, bins.getLast()[1]);
    int[] surely = new int[bins.size()];
    int[] maybe = new int[bins.size() + 1];
    ranges.forEach(
        (range, count) -> {
          int first = at(bins, range.first());
          int last = at(bins, range.last());
          if (first == last) {
            surely[first] += count[0];
          } else {
            maybe[first] += count[0];
            maybe[last + 1] -= count[0];
          }
        });
    List<Explored.Bin> result = new ArrayList<>();
    int open = 0;
    for (int i = 0; i < bins.size(); i++) {
      open += maybe[i];
      result.add(
          new Explored.Bin(
              LocalDate.ofEpochDay(bins.get(i)[0]),
              LocalDate.ofEpochDay(bins.get(i)[1]),
              surely[i],
              open));
    }
    return new Explored.When(result, undated);
  }

  /**
   * Where nearly all short dates lie, if that is far less than the whole; else the whole. What lies
   * outside goes into the first and the last bar, which reach that far.
   */
  private long[] usual(long from, long to) {
    List<Map.Entry<Range, int[]>> known =
        ranges.entrySet().stream()
            .filter(one -> one.getKey().first() != Long.MIN_VALUE)
            .filter(one -> one.getKey().last() != Long.MAX_VALUE)
            .filter(one -> one.getKey().last() - one.getKey().first() <= LONG_DAYS)
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparingLong(Range::first).thenComparingLong(Range::last)))
            .toList();
    long all = known.stream().mapToLong(one -> one.getValue()[0]).sum();
    long first = from;
    long last = to;
    long seen = 0;
    for (Map.Entry<Range, int[]> one : known) {
      if (seen * 100 <= all * FEW_PERCENT) {
        first = one.getKey().first();
      }
      if (seen * 100 <= all * (100 - FEW_PERCENT)) {
        last = one.getKey().last();
      }
      seen += one.getValue()[0];
    }
    return all >= ENOUGH && last >= first && (last - first) * 3 < to - from
        ? new long[] {first, last}
        : new long[] {from, to};
  }

  private static List<long[]> bins(LocalDate from, LocalDate to) {
    List<long[]> bins = new ArrayList<>();
    long months =
        java.time.temporal.ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
    if (to.toEpochDay() - from.toEpochDay() < MOST_DAYS) {
      for (long day = from.toEpochDay(); day <= to.toEpochDay(); day++) {
        bins.add(new long[] {day, day});
      }
    } else if (months < MOST_MONTHS) {
      for (YearMonth month = YearMonth.from(from);
          !month.isAfter(YearMonth.from(to));
          month = month.plusMonths(1)) {
        bins.add(new long[] {month.atDay(1).toEpochDay(), month.atEndOfMonth().toEpochDay()});
      }
    } else {
      int first = Math.max(from.getYear(), to.getYear() - MOST_YEARS);
      for (int year = first; year <= to.getYear(); year++) {
        bins.add(
            new long[] {
              LocalDate.of(year, 1, 1).toEpochDay(), LocalDate.of(year, 12, 31).toEpochDay()
            });
      }
    }
    return bins;
  }

  /** The bin that holds the day; the first or last one for days outside. */
  private static int at(List<long[]> bins, long day) {
    int low = 0;
    int high = bins.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (bins.get(middle)[1] < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
