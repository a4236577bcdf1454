package org.attest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * First and last day on which something took place.
 *
 * @param start first day, or null if open ("until March")
 * @param end last day, or null if open ("since 2011")
 * @param acledPrecision 1 day, 2 week or less exact, 3 month or more
 * @param ucdpPrecision 1 day, 2 two to six days, 3 week, 4 month, 5 year
 */
public record DateRange(
    @Nullable LocalDate start, @Nullable LocalDate end, int acledPrecision, int ucdpPrecision) {

  public DateRange {
    if (start == null && end == null) {
      throw new IllegalArgumentException("a date range with both ends open");
    }
    if (start != null && end != null && end.isBefore(start)) {
      throw new IllegalArgumentException("ends before it starts: " + start + " .. " + end);
    }
  }

  /** True unless the two are known not to share a day; an open end reaches on without limit. */
  public boolean mayOverlap(DateRange other) {
    return (start == null || other.end == null || !other.end.isBefore(start))
        && (end == null || other.start == null || !other.start.isAfter(end));
  }
}
