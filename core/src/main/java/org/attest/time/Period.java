package org.attest.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.attest.model.DateRange;

/** First and last day of a stretch of the calendar, both known. */
record Period(LocalDate start, LocalDate end, Granularity granularity) {

  static Period day(LocalDate day) {
    return new Period(day, day, Granularity.DAY);
  }

  static Period stretch(LocalDate start, LocalDate end) {
    return new Period(start, end, Granularity.STRETCH);
  }

  static Period month(YearMonth month) {
    return new Period(month.atDay(1), month.atEndOfMonth(), Granularity.MONTH);
  }

  static Period quarter(YearMonth within) {
    YearMonth first = within.withMonth((within.getMonthValue() - 1) / 3 * 3 + 1);
    return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Granularity.QUARTER);
  }

  static Period year(int year) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Granularity.YEAR);
  }

  static Period decade(int tens) {
    return new Period(
        LocalDate.of(tens * 10, 1, 1), LocalDate.of(tens * 10 + 9, 12, 31), Granularity.DECADE);
  }

  /** The n-th century from year 100(n-1)+1 to 100n. */
  static Period century(int number) {
    return new Period(
        LocalDate.of((number - 1) * 100 + 1, 1, 1),
        LocalDate.of(number * 100, 12, 31),
        Granularity.CENTURY);
  }

  /** Monday to Sunday (ISO 8601). */
  static Period week(LocalDate within) {
    LocalDate monday = within.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusDays(6), Granularity.WEEK);
  }

  static Period weekend(LocalDate within) {
    Period week = week(within);
    return new Period(week.end.minusDays(1), week.end, Granularity.WEEKEND);
  }

  /** The part between two shares of its length, widened to whole days. */
  Period part(double from, double to) {
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    LocalDate first = start.plusDays((long) Math.floor(from * days));
    LocalDate last = start.plusDays((long) Math.ceil(to * days) - 1);
    return new Period(first, last, granularity);
  }

  /** True if its days have years of four digits, as the contract writes them. */
  boolean isWritable() {
    return start.getYear() >= 0 && end.getYear() <= 9999;
  }

  /** Precision by length: the codes of the codebook's two scales. */
  DateRange range() {
    long days = ChronoUnit.DAYS.between(start, end) + 1;
    if (days == 1) {
      return new DateRange(start, end, 1, 1);
    }
    if (days < 7) {
      return new DateRange(start, end, 2, 2);
    }
    if (days <= 16) {
      return new DateRange(start, end, 2, 3);
    }
    return new DateRange(start, end, 3, days <= 31 ? 4 : 5);
  }

  /** The value as TimeML's TIMEX3 writes it. */
  String value() {
    return switch (granularity) {
      case DAY -> start.toString();
      case WEEK -> weekValue();
      case WEEKEND -> weekValue() + "-WE";
      case MONTH -> YearMonth.from(start).toString();
      case QUARTER ->
          String.format(Locale.ROOT, "%04d-Q%d", start.getYear(), end.getMonthValue() / 3);
      case YEAR -> String.format(Locale.ROOT, "%04d", start.getYear());
      case DECADE -> String.format(Locale.ROOT, "%03d", start.getYear() / 10);
      case CENTURY -> String.format(Locale.ROOT, "%02d", start.getYear() / 100);
      case STRETCH -> start + "/" + end;
    };
  }

  private String weekValue() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        start.get(IsoFields.WEEK_BASED_YEAR),
        start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
