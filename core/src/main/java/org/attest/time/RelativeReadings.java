package org.attest.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days and periods named by their distance from the day of publication. */
final class RelativeReadings {

  private RelativeReadings() {}

  static Resolved weekday(Groups groups, Anchor anchor) {
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(groups.value("weekday", "weekday")));
    LocalDate day = anchor.day();
    if (day == null) {
      return Resolved.partial(
          "weekday:" + weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH),
          Resolved.NO_PUBLICATION_DATE);
    }
    return withPart(Period.day(nearest(weekday, groups.relation(), anchor)), groups);
  }

  private static LocalDate nearest(DayOfWeek weekday, @Nullable String relation, Anchor anchor) {
    LocalDate day = anchor.day();
    if (day == null) {
      throw new IllegalArgumentException("no publication date");
    }
    if ("-1".equals(relation) || "past".equals(relation)) {
      return day.with(TemporalAdjusters.previous(weekday));
    }
    if ("1".equals(relation)) {
      return day.with(TemporalAdjusters.next(weekday));
    }
    return day.with(
        anchor.isFuture()
            ? TemporalAdjusters.nextOrSame(weekday)
            : TemporalAdjusters.previousOrSame(weekday));
  }

  static Resolved weekdays(Groups groups, Anchor anchor) {
    DayOfWeek first = DayOfWeek.of(Integer.parseInt(groups.value("weekday", "weekday")));
    DayOfWeek last = DayOfWeek.of(Integer.parseInt(groups.value("weekday2", "weekday")));
    if (anchor.day() == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "XXXX-WXX");
    }
    if (anchor.isFuture()) {
      LocalDate start = nearest(first, null, anchor);
      return Resolved.of(Period.stretch(start, start.with(TemporalAdjusters.nextOrSame(last))));
    }
    LocalDate end = nearest(last, null, anchor);
    return Resolved.of(Period.stretch(end.with(TemporalAdjusters.previousOrSame(first)), end));
  }

  static Resolved weekdayOfWeek(Groups groups, Anchor anchor) {
    LocalDate day = anchor.day();
    String relation = groups.relation();
    if (day == null || relation == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "XXXX-WXX");
    }
    int weekday = Integer.parseInt(groups.value("weekday", "weekday"));
    LocalDate monday = Period.week(day.plusWeeks(Long.parseLong(relation))).start();
    return Resolved.of(Period.day(monday.plusDays(weekday - 1L)));
  }

  /** The last weekend begun by publication, or the next one where the sentence looks ahead. */
  static Resolved weekend(Groups groups, Anchor anchor) {
    LocalDate day = anchor.day();
    if (day == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "XXXX-WXX-WE");
    }
    boolean begun = day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    return Resolved.of(Period.weekend(begun || anchor.isFuture() ? day : day.minusWeeks(1)));
  }

  static Resolved deictic(Groups groups, Anchor anchor) {
    String meaning = groups.value("deictic", "deictic");
    int space = meaning.indexOf(' ');
    String offset = space < 0 ? meaning : meaning.substring(0, space);
    String part = space < 0 ? "" : "T" + meaning.substring(space + 1);
    LocalDate day = anchor.day();
    if (day == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "XXXX-XX-XX" + part);
    }
    int range = offset.indexOf("..");
    if (range >= 0) {
      LocalDate start = day.plusDays(Long.parseLong(offset.substring(0, range)));
      LocalDate end = day.plusDays(Long.parseLong(offset.substring(range + 2)));
      return Resolved.of(Period.stretch(start, end), start + part);
    }
    Period period = Period.day(day.plusDays(Long.parseLong(offset)));
    return part.isEmpty() ? withPart(period, groups) : Resolved.of(period, period.value() + part);
  }

  static Resolved unitRelative(Groups groups, Anchor anchor) {
    LocalDate day = anchor.day();
    String unit = groups.value("unit", "unit");
    String relation = groups.relation();
    if (day == null || relation == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, "P1" + unit);
    }
    if (relation.equals("past")) {
      return Resolved.of(Period.stretch(minus(day, 1, unit), day), LooseReadings.length(1, unit));
    }
    return CalendarReadings.modified(
        shifted(day, Integer.parseInt(relation), unit), groups, anchor);
  }

  private static Period shifted(LocalDate day, int steps, String unit) {
    return switch (unit) {
      case "D" -> Period.day(day.plusDays(steps));
      case "W" -> Period.week(day.plusWeeks(steps));
      case "WE" -> Period.weekend(day.plusWeeks(steps));
      case "M" -> Period.month(YearMonth.from(day).plusMonths(steps));
      case "Y" -> Period.year(day.getYear() + steps);
      case "10Y" -> Period.decade(day.getYear() / 10 + steps);
      case "100Y" -> Period.century((day.getYear() - 1) / 100 + 1 + steps);
      case "3M" -> Period.quarter(YearMonth.from(day).plusMonths(3L * steps));
      default -> {
        LocalDate other = steps < 0 ? minus(day, -steps, unit) : plus(day, steps, unit);
        yield other.isBefore(day) ? Period.stretch(other, day) : Period.stretch(day, other);
      }
    };
  }

  /** As coarse as its unit: "two weeks ago" is a week around that day, "a year ago" a year. */
  static Resolved ago(Groups groups, Anchor anchor) {
    String unit = groups.value("unit", "unit");
    int number = LooseReadings.count(groups);
    if (number < 0) {
      return Resolved.words(Resolved.VAGUE, "PAST_REF");
    }
    LocalDate day = anchor.day();
    if (day == null) {
      return Resolved.words(Resolved.NO_PUBLICATION_DATE, LooseReadings.length(number, unit));
    }
    LocalDate then = minus(day, number, unit);
    return switch (unit) {
      case "W", "2W" ->
          Resolved.of(
              Period.stretch(then.minusDays(3), then.plusDays(3)), Period.week(then).value());
      case "M", "3M" -> Resolved.of(Period.month(YearMonth.from(then)));
      case "Y" -> Resolved.of(Period.year(then.getYear()));
      case "10Y", "100Y" -> Resolved.of(Period.decade(then.getYear() / 10));
      case "TH" -> Resolved.of(Period.stretch(then, day), then.toString());
      default -> Resolved.of(Period.day(then));
    };
  }

  static Resolved fromNow(Groups groups, Anchor anchor) {
    String unit = groups.value("unit", "unit");
    int number = LooseReadings.count(groups);
    LocalDate day = anchor.day();
    if (number < 0 || day == null) {
      return Resolved.words(
          number < 0 ? Resolved.VAGUE : Resolved.NO_PUBLICATION_DATE, "FUTURE_REF");
    }
    LocalDate then = plus(day, number, unit);
    return unit.equals("D")
        ? Resolved.of(Period.day(then))
        : Resolved.of(Period.stretch(then.minusDays(3), then.plusDays(3)), then.toString());
  }

  static Resolved rolling(Groups groups, Anchor anchor) {
    String unit = groups.value("unit", "unit");
    int number = LooseReadings.count(groups);
    String value = LooseReadings.length(number, unit);
    if (!groups.words().has("relation", groups.required("relation"))) {
      // "The following two weeks": after what, the words do not say.
      return Resolved.words(Resolved.RELATIVE_TO_EVENT, value);
    }
    LocalDate day = anchor.day();
    if (number < 0 || day == null) {
      return Resolved.words(number < 0 ? Resolved.VAGUE : Resolved.NO_PUBLICATION_DATE, value);
    }
    Period period =
        "1".equals(groups.relation())
            ? Period.stretch(day, plus(day, number, unit))
            : Period.stretch(minus(day, number, unit), day);
    return Resolved.of(period, value);
  }

  private static Resolved withPart(Period period, Groups groups) {
    String part = groups.text("part");
    if (part == null) {
      return Resolved.of(period);
    }
    return Resolved.of(period, period.value() + "T" + groups.value("part", "daypart"));
  }

  private static LocalDate minus(LocalDate day, int number, String unit) {
    return plus(day, -number, unit);
  }

  private static LocalDate plus(LocalDate day, int number, String unit) {
    return switch (unit) {
      case "W", "WE" -> day.plusWeeks(number);
      case "2W" -> day.plusWeeks(2L * number);
      case "M" -> day.plusMonths(number);
      case "3M" -> day.plusMonths(3L * number);
      case "Y" -> day.plusYears(number);
      case "10Y" -> day.plusYears(10L * number);
      case "100Y" -> day.plusYears(100L * number);
      case "TH" -> day.plusDays(Math.floorDiv(number, 24));
      case "TM", "TS" -> day;
      default -> day.plusDays(number);
    };
  }
}
