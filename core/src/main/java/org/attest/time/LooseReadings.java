package org.attest.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lengths, repetitions, clock times and what hangs on another occurrence: none is a date. */
final class LooseReadings {
  static final int VAGUE_COUNT = -1;
  private static final Map<String, String> ADVERBS =
      Map.of(
          "daily", "P1D",
          "nightly", "P1D",
          "weekly", "P1W",
          "monthly", "P1M",
          "yearly", "P1Y",
          "annually", "P1Y",
          "hourly", "PT1H");

  private LooseReadings() {}

  static Resolved vague(Groups groups, Anchor anchor) {
    return Resolved.words(Resolved.VAGUE, groups.value("vague", "vague"));
  }

  static Resolved relativeToEvent(Groups groups, Anchor anchor) {
    String unit =
        groups.value(
            "unit", groups.words().has("unit", groups.required("unit")) ? "unit" : "daypart");
    String value =
        groups.has("number") && groups.words().has("number", groups.required("number"))
            ? length(count(groups), unit)
            : "XXXX-XX-XX";
    return Resolved.words(Resolved.RELATIVE_TO_EVENT, yearBefore(groups, anchor).orElse(value));
  }

  /** "a year earlier" is for TIMEX3 the year before publication, whatever it is earlier than. */
  private static Optional<String> yearBefore(Groups groups, Anchor anchor) {
    LocalDate day = anchor.day();
    boolean before = groups.match().group().matches("(?is)an?\\s+year\\s+(?:earlier|before)");
    return before && day != null
        ? Optional.of(Period.year(day.getYear() - 1).value())
        : Optional.empty();
  }

  static Resolved duration(Groups groups, Anchor anchor) {
    String length = length(count(groups), groups.value("unit", "unit"));
    return Resolved.partial("duration:" + length, "no-date");
  }

  static Resolved openDuration(Groups groups, Anchor anchor) {
    String length = length(VAGUE_COUNT, groups.value("unit", "unit"));
    return Resolved.partial("duration:" + length, "no-date");
  }

  static Resolved set(Groups groups, Anchor anchor) {
    String unit = groups.required("unit");
    String length =
        groups.words().has("unit", unit)
            ? length(count(groups), groups.value("unit", "unit"))
            : "P1D";
    return Resolved.partial("set:" + length, "no-date");
  }

  static Resolved setOfWeekdays(Groups groups, Anchor anchor) {
    String weekday = groups.required("weekday").toLowerCase(Locale.ROOT);
    if (!groups.words().has("weekday", weekday)) {
      weekday = weekday.substring(0, weekday.length() - 1);
    }
    String number = groups.words().matched("weekday", weekday);
    return Resolved.partial("set:XXXX-WXX-" + number, "no-date");
  }

  static Resolved setAdverb(Groups groups, Anchor anchor) {
    String adverb = groups.required("set").toLowerCase(Locale.ROOT);
    return Resolved.partial("set:" + ADVERBS.getOrDefault(adverb, "P1D"), "no-date");
  }

  static Resolved clock(Groups groups, Anchor anchor) {
    int hour = groups.number("hour");
    String half = groups.text("half");
    if (half != null) {
      boolean afternoon = half.toLowerCase(Locale.ROOT).startsWith("p");
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    String minute = groups.text("minute");
    String time = String.format(Locale.ROOT, "%02d", hour) + (minute == null ? "" : ":" + minute);
    return Resolved.timeOfDay(time);
  }

  static Resolved partOfDay(Groups groups, Anchor anchor) {
    String part = groups.has("part") ? "part" : "partBefore";
    return Resolved.timeOfDay(groups.value(part, "daypart"));
  }

  /** The number said with the unit: 1 where none is, {@link #VAGUE_COUNT} for "several". */
  static int count(Groups groups) {
    String words = groups.text("number");
    if (words == null) {
      return 1;
    }
    String value = groups.words().value("number", words);
    if (value == null) {
      value = words.strip();
    }
    return value.matches("\\d{1,4}") ? Integer.parseInt(value) : VAGUE_COUNT;
  }

  /** An ISO 8601 length, with X for an unknown number as TIMEX3 has it. */
  static String length(int number, String unit) {
    String count = number < 0 ? "X" : Integer.toString(number);
    return switch (unit) {
      case "10Y" -> number < 0 ? "PXDE" : "P" + number + "DE";
      case "100Y" -> number < 0 ? "PXCE" : "P" + number + "CE";
      case "2W" -> number < 0 ? "PXW" : "P" + 2 * number + "W";
      case "3M" -> "P" + count + "Q";
      case "N" -> number == 1 ? "PTN" : "P" + count + "D";
      default -> unit.startsWith("T") ? "PT" + count + unit.substring(1) : "P" + count + unit;
    };
  }
}
