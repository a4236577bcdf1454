package org.attest.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days, months and years named by the calendar. A year that is not said is the one that makes the
 * date the latest not after publication (a day's grace for time zones), or the earliest not before
 * it where the sentence looks ahead.
 */
final class CalendarReadings {
  /**
   * A day of last year that was ten months ago would be told with its year: where the same day
   * comes so soon in this year, it is meant to come. Not across New Year, as in December the year's
   * January is often looked back on.
   */
  private static final int SOON_DAYS = 60;

  private static final String NO_SUCH_DAY = "no-such-day";
  private static final int LEAP_YEAR = 2000;

  private CalendarReadings() {}

  static Resolved calendarDay(Groups groups, Anchor anchor) {
    int month = groups.has("monthNumber") ? groups.number("monthNumber") : groups.month("month");
    int day = groups.number("day");
    Integer year = groups.has("year") ? Integer.valueOf(groups.number("year")) : null;
    if (year == null) {
      year = yearOfDay(month, day, groups.relation(), anchor);
    }
    if (!isDay(year, month, day)) {
      return Resolved.words(NO_SUCH_DAY, "XXXX-XX-XX");
    }
    if (year == null) {
      return Resolved.partial(
          String.format(Locale.ROOT, "--%02d-%02d", month, day), Resolved.NO_PUBLICATION_DATE);
    }
    return day(year, month, day);
  }

  /** True if a month has such a day, in a leap year if the year is not known. */
  private static boolean isDay(@Nullable Integer year, int month, int day) {
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(year == null ? LEAP_YEAR : year, month).lengthOfMonth();
  }

  private static Resolved day(int year, int month, int day) {
    try {
      return Resolved.of(Period.day(LocalDate.of(year, month, day)));
    } catch (DateTimeException noSuchDay) {
      return Resolved.words(NO_SUCH_DAY, "XXXX-XX-XX");
    }
  }

  static Resolved numericDay(Groups groups, Anchor anchor) {
    int first = groups.number("first");
    int second = groups.number("second");
    int year = groups.number("year");
    boolean dayFirst = groups.required("separator").equals(".") || first > 12 || first == second;
    if (dayFirst || second > 12) {
      return dayFirst ? day(year, second, first) : day(year, first, second);
    }
    return Resolved.partial(
        String.format(
            Locale.ROOT,
            "either:%04d-%02d-%02d,%04d-%02d-%02d",
            year,
            second,
            first,
            year,
            first,
            second),
        "ambiguous-day-and-month");
  }

  static Resolved dayRange(Groups groups, Anchor anchor) {
    int month = groups.month("month");
    int lastMonth = groups.has("month2") ? groups.month("month2") : month;
    int day = groups.number("day");
    int lastDay = groups.number("day2");
    Integer lastYear = groups.has("year") ? Integer.valueOf(groups.number("year")) : null;
    if (lastYear == null) {
      lastYear = yearOfDay(lastMonth, lastDay, null, anchor);
    }
    if (!isDay(lastYear, lastMonth, lastDay) || !isDay(null, month, day)) {
      return Resolved.words(NO_SUCH_DAY, "XXXX-XX-XX");
    }
    if (lastYear == null) {
      return Resolved.partial(
          String.format(Locale.ROOT, "--%02d-%02d/--%02d-%02d", month, day, lastMonth, lastDay),
          Resolved.NO_PUBLICATION_DATE);
    }
    int year = groups.has("yearBefore") ? groups.number("yearBefore") : lastYear;
    if (!groups.has("yearBefore") && month > lastMonth) {
      year = lastYear - 1;
    }
    return stretch(year, month, day, LocalDate.of(lastYear, lastMonth, 1).plusDays(lastDay - 1L));
  }

  private static Resolved stretch(int year, int month, int day, LocalDate last) {
    try {
      LocalDate first = LocalDate.of(year, month, day);
      if (last.isBefore(first)) {
        return Resolved.words(NO_SUCH_DAY, "XXXX-XX-XX");
      }
      return Resolved.of(Period.stretch(first, last));
    } catch (DateTimeException noSuchDay) {
      return Resolved.words(NO_SUCH_DAY, "XXXX-XX-XX");
    }
  }

  static Resolved month(Groups groups, Anchor anchor) {
    int month = groups.month("month");
    Integer year = groups.has("year") ? Integer.valueOf(groups.number("year")) : null;
    if (year == null) {
      year = yearOfMonth(month, groups.relation(), anchor);
    }
    if (year == null) {
      return Resolved.partial(
          String.format(Locale.ROOT, "--%02d", month), Resolved.NO_PUBLICATION_DATE);
    }
    return modified(Period.month(YearMonth.of(year, month)), groups, anchor);
  }

  static Resolved months(Groups groups, Anchor anchor) {
    int first = groups.month("month");
    int last = groups.month("month2");
    Integer lastYear = groups.has("year") ? Integer.valueOf(groups.number("year")) : null;
    if (lastYear == null) {
      lastYear = yearOfMonth(last, groups.relation(), anchor);
    }
    if (lastYear == null) {
      return Resolved.partial(
          String.format(Locale.ROOT, "--%02d/--%02d", first, last), Resolved.NO_PUBLICATION_DATE);
    }
    int year = first > last ? lastYear - 1 : lastYear;
    if (groups.has("yearBefore")) {
      year = groups.number("yearBefore");
    }
    return stretch(year, first, 1, YearMonth.of(lastYear, last).atEndOfMonth());
  }

  static Resolved year(Groups groups, Anchor anchor) {
    return modified(Period.year(groups.number("year")), groups, anchor);
  }

  static Resolved years(Groups groups, Anchor anchor) {
    int first = groups.number("year");
    int last = groups.number("year2");
    if (last < 100) {
      last += first / 100 * 100;
    }
    return stretch(first, 1, 1, LocalDate.of(last, 12, 31));
  }

  static Resolved decade(Groups groups, Anchor anchor) {
    return modified(Period.decade(groups.number("decade")), groups, anchor);
  }

  static Resolved century(Groups groups, Anchor anchor) {
    String ordinal = groups.required("ordinal");
    int number =
        Character.isDigit(ordinal.charAt(0))
            ? groups.number("ordinal")
            : Integer.parseInt(groups.value("ordinal", "ordinal"));
    if (number < 1 || number > 21) {
      return Resolved.words(Resolved.VAGUE, "XX");
    }
    return modified(Period.century(number), groups, anchor);
  }

  /** Which months a season has depends on the hemisphere, which a reader of dates cannot know. */
  static Resolved season(Groups groups, Anchor anchor) {
    String season =
        groups.required("season").equalsIgnoreCase("fall")
            ? "FA"
            : groups.value("season", "season");
    if (groups.has("year")) {
      return Resolved.partial(groups.number("year") + "-" + season, "hemisphere-unknown");
    }
    String value = anchor.day() == null ? "XXXX-" + season : anchor.day().getYear() + "-" + season;
    return Resolved.words("hemisphere-unknown", value);
  }

  static Resolved quarter(Groups groups, Anchor anchor) {
    Integer year = groups.has("year") ? Integer.valueOf(groups.number("year")) : null;
    String relation = groups.relation();
    if (year == null && anchor.day() != null && relation != null) {
      year = anchor.day().getYear() + Integer.parseInt(relation);
    }
    if (year == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "XXXX");
    }
    int ordinal = Integer.parseInt(groups.value("ordinal", "ordinal"));
    boolean quarter = groups.required("part").equalsIgnoreCase("quarter");
    int months = quarter ? 3 : 6;
    if (ordinal * months > 12) {
      return Resolved.words(NO_SUCH_DAY, "XXXX");
    }
    if (quarter) {
      return Resolved.of(Period.quarter(YearMonth.of(year, ordinal * 3)));
    }
    Period half =
        Period.stretch(
            LocalDate.of(year, (ordinal - 1) * 6 + 1, 1),
            YearMonth.of(year, ordinal * 6).atEndOfMonth());
    return Resolved.of(half, year + "-H" + ordinal);
  }

  /**
   * The latest such quarter that has begun, or, looking ahead, the one that has not ended for half
   * a year: what was earned in the last quarter is told after it. With "year-ago" a year before.
   */
  static Resolved quarterAlone(Groups groups, Anchor anchor) {
    int ordinal = Integer.parseInt(groups.value("ordinal", "ordinal"));
    LocalDate day = anchor.day();
    if (day == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "XXXX-Q" + ordinal);
    }
    Period quarter = Period.quarter(YearMonth.of(day.getYear(), ordinal * 3));
    int years = groups.has("before") ? -1 : 0;
    if (quarter.start().isAfter(day) && !anchor.isFuture()) {
      years--;
    } else if (quarter.end().isBefore(day.minusMonths(6)) && anchor.isFuture()) {
      years++;
    }
    return Resolved.of(Period.quarter(YearMonth.from(quarter.end()).plusYears(years)));
  }

  /**
   * A quarter that the text has named before; which, is not known. For TIMEX3 the last one that has
   * ended.
   */
  static Resolved quarterSaidBefore(Groups groups, Anchor anchor) {
    LocalDate day = anchor.day();
    if (day == null) {
      return Resolved.words(Resolved.RELATIVE_TO_EVENT, "XXXX-QX");
    }
    YearMonth last = YearMonth.from(day).minusMonths(groups.has("before") ? 15 : 3);
    return Resolved.words(Resolved.RELATIVE_TO_EVENT, Period.quarter(last).value());
  }

  /** "nineteen ninety-six". */
  static Resolved yearInWords(Groups groups, Anchor anchor) {
    int hundreds = Integer.parseInt(groups.value("tens", "number"));
    int rest = Integer.parseInt(groups.value("rest", "number"));
    return Resolved.of(Period.year(hundreds * 100 + rest));
  }

  /** Narrows a period by "early", "mid", "late" as far as its shares in words.tsv say. */
  static Resolved modified(Period period, Groups groups, Anchor anchor) {
    if (!groups.has("modifier")) {
      return Resolved.of(period);
    }
    String share = groups.value("modifier", "modifier");
    LocalDate day = anchor.day();
    if (share.equals("earlier") || share.equals("later")) {
      if (day == null || day.isBefore(period.start()) || day.isAfter(period.end())) {
        return Resolved.of(period);
      }
      Period clipped =
          share.equals("earlier")
              ? new Period(period.start(), day, period.granularity())
              : new Period(day, period.end(), period.granularity());
      return Resolved.of(clipped, period.value());
    }
    int dash = share.indexOf('-');
    double from = Double.parseDouble(share.substring(0, dash));
    double to = Double.parseDouble(share.substring(dash + 1));
    return Resolved.of(period.part(from, to), period.value());
  }

  private static @Nullable Integer yearOfDay(
      int month, int day, @Nullable String relation, Anchor anchor) {
    LocalDate published = anchor.day();
    if (published == null) {
      return null;
    }
    if (relation != null) {
      return published.getYear() + Integer.parseInt(relation);
    }
    int key = month * 100 + day;
    LocalDate grace = published.plusDays(1);
    if (anchor.isFuture()) {
      int today = published.getMonthValue() * 100 + published.getDayOfMonth();
      return key < today ? published.getYear() + 1 : published.getYear();
    }
    int today = grace.getMonthValue() * 100 + grace.getDayOfMonth();
    if (key <= today) {
      return grace.getYear();
    }
    long daysAhead =
        ChronoUnit.DAYS.between(published, LocalDate.of(published.getYear(), month, 1)) + day - 1;
    return daysAhead <= SOON_DAYS ? grace.getYear() : grace.getYear() - 1;
  }

  private static @Nullable Integer yearOfMonth(
      int month, @Nullable String relation, Anchor anchor) {
    LocalDate published = anchor.day();
    if (published == null) {
      return null;
    }
    int year = published.getYear();
    int current = published.getMonthValue();
    if (relation == null || relation.equals("past")) {
      return anchor.isFuture()
          ? (month < current ? year + 1 : year)
          : (month > current ? year - 1 : year);
    }
    return switch (relation) {
      case "-1" -> month >= current ? year - 1 : year;
      case "1" -> month <= current ? year + 1 : year;
      default -> year;
    };
  }
}
