package org.attest.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Days that have names (holidays.tsv), by the calendar that fixes them. Without a year, and without
 * words that look ahead, the latest one up to publication is meant, unless the next one is near and
 * the last long gone.
 */
final class Holidays {
  private static final String MOVABLE = "movable-feast";
  private static final String UNKNOWN = "XXXX-XX-XX";

  /** One that comes so soon is meant rather than that of a year ago, as with days of a month. */
  private static final int SOON_DAYS = 60;

  private static final Map<String, Holiday> ALL = new LinkedHashMap<>();

  static {
    for (Vocabulary.Row row : Vocabulary.load(Holidays.class, "holidays.tsv")) {
      ALL.put(
          row.get("holiday"),
          new Holiday(
              row.list("names"),
              row.get("calendar"),
              row.get("when"),
              Integer.parseInt(row.get("days")),
              Integer.parseInt(row.get("doubt"))));
    }
  }

  /** One line of the file. */
  private record Holiday(List<String> names, String calendar, String when, int days, int doubt) {

    /** Its first days in and about a year of our calendar. */
    List<LocalDate> firstDays(int year) {
      return switch (calendar) {
        case "gregorian-easter" -> List.of(easter(year).plusDays(Integer.parseInt(when)));
        case "julian-easter" -> List.of(orthodoxEaster(year).plusDays(Integer.parseInt(when)));
        default -> {
          int dash = when.indexOf('-');
          yield FeastCalendar.named(calendar)
              .days(
                  year,
                  Integer.parseInt(when.substring(0, dash)),
                  Integer.parseInt(when.substring(dash + 1)));
        }
      };
    }

    boolean isKnown() {
      return !calendar.equals("none");
    }
  }

  private Holidays() {}

  /** Names and the holidays they stand for. */
  static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    ALL.forEach((id, holiday) -> holiday.names().forEach(name -> names.put(name, id)));
    return names;
  }

  /** The days of a matched holiday, widened by what is uncertain of them. */
  static Resolved read(Groups groups, Anchor anchor) {
    Holiday holiday = Objects.requireNonNull(ALL.get(groups.value("holiday", "holiday")));
    if (!holiday.isKnown()) {
      return Resolved.words(MOVABLE, UNKNOWN);
    }
    LocalDate published = anchor.day();
    if (!groups.has("year") && published == null) {
      return holiday.calendar().equals("gregorian")
          ? Resolved.partial("--" + holiday.when(), Resolved.NO_PUBLICATION_DATE)
          : Resolved.words(Resolved.NO_PUBLICATION_DATE, UNKNOWN);
    }
    LocalDate first;
    try {
      first =
          published == null || groups.has("year")
              ? inYear(holiday, groups.number("year"))
              : nearest(holiday, published, anchor);
    } catch (DateTimeException beyondTheCalendar) {
      first = null;
    }
    return first == null ? Resolved.words(MOVABLE, UNKNOWN) : resolved(holiday, first, groups);
  }

  private static Resolved resolved(Holiday holiday, LocalDate first, Groups groups) {
    LocalDate start = first;
    LocalDate last = first.plusDays(holiday.days() - 1L);
    if (groups.has("eve")) {
      start = first.minusDays(1);
      last = start;
    } else if (groups.has("ordinal")) {
      String ordinal = groups.required("ordinal");
      start =
          groups.words().has("ordinal", ordinal)
              ? first.plusDays(Long.parseLong(groups.value("ordinal", "ordinal")) - 1)
              : last;
      last = start;
    }
    String value =
        start.equals(last) ? Period.day(start).value() : Period.stretch(start, last).value();
    int doubt = holiday.doubt();
    return doubt == 0 && start.equals(last)
        ? Resolved.of(Period.day(start))
        : Resolved.of(Period.stretch(start.minusDays(doubt), last.plusDays(doubt)), value);
  }

  private static @Nullable LocalDate inYear(Holiday holiday, int year) {
    return holiday.firstDays(year).stream()
        .filter(day -> day.getYear() == year)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable LocalDate nearest(Holiday holiday, LocalDate published, Anchor anchor) {
    List<LocalDate> days =
        IntStream.rangeClosed(published.getYear() - 1, published.getYear() + 1)
            .boxed()
            .flatMap(year -> holiday.firstDays(year).stream())
            .distinct()
            .sorted()
            .toList();
    // A day's grace for time zones and for the doubt.
    LocalDate latest = published.plusDays(1);
    LocalDate before = last(days.stream().filter(day -> !day.isAfter(latest)));
    LocalDate after =
        days.stream()
            .filter(day -> !day.plusDays(holiday.days() - 1L).isBefore(published))
            .findFirst()
            .orElse(null);
    boolean soon =
        after != null
            && after.isAfter(latest)
            && after.getYear() == published.getYear()
            && ChronoUnit.DAYS.between(published, after) <= SOON_DAYS;
    return (anchor.isFuture() || soon) && after != null ? after : before;
  }

  private static @Nullable LocalDate last(Stream<LocalDate> days) {
    return days.reduce((one, next) -> next).orElse(null);
  }

  /** Meeus, Astronomical Algorithms, chapter 8. */
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }

  /** The same chapter's rule for the Julian calendar, on which Orthodox churches keep Easter. */
  static LocalDate orthodoxEaster(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int n = d + e + 114;
    int behind = year / 100 - year / 400 - 2;
    return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(behind);
  }
}
