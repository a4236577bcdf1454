package org.attest.app.server.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.words.Words;
import org.attest.model.DateRange;
import org.attest.model.Effect;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Place;
import org.attest.model.Responsibility;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/** Values as pages say them. */
public final class PageWords {
  private static final Pattern DAY = Pattern.compile("--(?<month>\\d\\d)-(?<day>\\d\\d)");
  private static final Pattern MONTH = Pattern.compile("--(?<month>\\d\\d)");

  private PageWords() {}

  /** "air strike". */
  public static String type(String type) {
    return type.replace('-', ' ');
  }

  /** "Air strike". */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What a status means for whoever reads it. */
  public static String status(Status status) {
    return switch (status) {
      case OCCURRED -> "said to have happened";
      case ONGOING -> "said to be going on";
      case ATTEMPTED -> "said to have been attempted";
      case PLANNED -> "said to be planned";
      case THREATENED -> "said to be threatened";
      case DENIED -> "denied";
      case HYPOTHETICAL -> "only supposed";
    };
  }

  /** "single source". */
  public static String grade(Grade grade) {
    return grade.code().replace('-', ' ');
  }

  /** "26 May 2023", "26–28 May 2023", "May 2023", "2023", "since 3 May 2023". */
  public static String days(DateRange range) {
    LocalDate start = range.start();
    LocalDate end = range.end();
    if (start == null || end == null) {
      return start == null ? "until " + day(end) : "since " + day(start);
    }
    if (start.equals(end)) {
      return day(start);
    }
    YearMonth month = YearMonth.from(start);
    if (start.getDayOfMonth() == 1 && end.equals(month.atEndOfMonth())) {
      return month(month.getMonthValue()) + " " + month.getYear();
    }
    if (start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1))) {
      return String.valueOf(start.getYear());
    }
    if (month.equals(YearMonth.from(end))) {
      return start.getDayOfMonth() + "–" + day(end);
    }
    return start.getYear() == end.getYear()
        ? start.getDayOfMonth() + " " + month(start.getMonthValue()) + " – " + day(end)
        : day(start) + " – " + day(end);
  }

  /** "26 May 2023". */
  public static String day(@Nullable LocalDate day) {
    return day == null
        ? "?"
        : day.getDayOfMonth() + " " + month(day.getMonthValue()) + " " + day.getYear();
  }

  private static String month(int month) {
    return java.time.Month.of(month).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  /** "26 May, year not known", "a Monday", "relative: two weeks later". */
  public static String partial(String partial) {
    Matcher day = DAY.matcher(partial);
    if (day.matches()) {
      return Integer.parseInt(day.group("day"))
          + " "
          + month(Integer.parseInt(day.group("month")))
          + ", year not known";
    }
    Matcher month = MONTH.matcher(partial);
    if (month.matches()) {
      return month(Integer.parseInt(month.group("month"))) + ", year not known";
    }
    return partial.startsWith("weekday:")
        ? "a " + partial.substring("weekday:".length())
        : partial.replaceFirst("^relative:", "relative: ");
  }

  /** The event's date as far as it is known. */
  public static String date(Event event) {
    Event.EventDate date = event.date();
    if (date == null || (date.range() == null && date.partial() == null)) {
      return "not known";
    }
    return date.range() != null ? days(date.range()) : partial(String.valueOf(date.partial()));
  }

  /** "Salqin", "Idlib (area)", "“the valley”". */
  public static String place(Event event) {
    Event.EventPlace place = event.place();
    if (place == null) {
      return "not known";
    }
    Place known = place.place();
    if (known == null) {
      return "“" + place.text() + "”";
    }
    return known.name() + extent(known);
  }

  /** Nothing for a named town or site. */
  public static String extent(Place place) {
    if (place.acledPrecision() == 1) {
      return "";
    }
    return place.level() == Place.Level.COUNTRY ? " (country)" : " (area)";
  }

  /** Where the place lies: "Idlib, Syria". */
  public static String within(Place place) {
    return Stream.of(
            place.admin2(),
            place.admin1(),
            place.country() == null ? null : country(place.country()))
        .filter(name -> name != null && !name.equals(place.name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  public static String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
  }

  /** "≥ 8 killed", "3–5 injured (civilian)"; never narrower than what is known. */
  public static String toll(Event.EventToll toll) {
    String number = Words.shortNumber(toll.min(), toll.best(), toll.max());
    String people = toll.who().isEmpty() ? "" : " (" + String.join(", ", toll.who()) + ")";
    return (number.isEmpty() ? (toll.words() == null ? "? " : "“" + toll.words() + "” ") : number)
        + effect(toll.effect())
        + people;
  }

  public static String effect(Effect effect) {
    return effect.code();
  }

  /** At most two names, and how many more. */
  public static String parties(List<Event.Party> parties) {
    if (parties.isEmpty()) {
      return "–";
    }
    String names =
        parties.stream().limit(2).map(PageWords::party).collect(Collectors.joining(", "));
    return parties.size() > 2 ? names + " +" + (parties.size() - 2) : names;
  }

  /** A name, with how it is held responsible where nobody simply reports it. */
  public static String party(Event.Party party) {
    Responsibility responsibility = party.responsibility();
    return responsibility == null || responsibility == Responsibility.REPORTED
        ? party.name()
        : party.name() + " (" + responsibility.code() + ")";
  }

  /** "1 report", "1,660 reports". */
  public static String count(int number, String thing) {
    return "%,d %s%s".formatted(number, thing, number == 1 ? "" : "s");
  }

  /** What an event is called: "Air strike, Idlib (area), 26 May 2023". */
  public static String title(Event event) {
    return capital(type(event.type()))
        + (event.place() == null ? "" : ", " + place(event))
        + (event.date() == null ? "" : ", " + date(event));
  }
}
