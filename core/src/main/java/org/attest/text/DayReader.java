package org.attest.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day out of the ways in which pages, feeds and files write a publication date.
 *
 * <p>ISO 8601 with or without time, RFC 1123, "May 27, 2023", "27 May 2023", "20230527", seconds or
 * milliseconds since 1970. The day is taken as written, in the offset it is written in. Numbers
 * such as 03/04/2023, which are one day in Britain and another in the United States, are not read
 * unless one of them is over 12. Nothing here knows the present day.
 */
final class DayReader {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private static final String MONTH =
      "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final List<Pattern> NAMED =
      List.of(
          Pattern.compile(
              "\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -](?<year>\\d{4,6})\\b",
              Pattern.CASE_INSENSITIVE),
          Pattern.compile(
              "\\b" + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4,6})\\b",
              Pattern.CASE_INSENSITIVE));

  private static final Pattern ISO =
      Pattern.compile("^[+]?(?<year>\\d{4,6})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)");
  private static final Pattern COMPACT =
      Pattern.compile("^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})(?:T\\d.*)?$");
  private static final Pattern SLASHES =
      Pattern.compile("^(?<first>\\d{1,2})[/.-](?<second>\\d{1,2})[/.-](?<year>\\d{4})(?!\\d)");
  private static final Pattern EPOCH = Pattern.compile("^\\d{10}(?:\\d{3})?$");

  private DayReader() {}

  /**
   * What a date's text gave.
   *
   * @param day the day, if it can be read and lies in the years 1900 to 2100
   * @param absurd true if the text is a date that no report can have: an impossible day, a year out
   *     of range
   */
  record Reading(@Nullable LocalDate day, boolean absurd) {
    static final Reading NONE = new Reading(null, false);
    static final Reading ABSURD = new Reading(null, true);
  }

  static boolean plausible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
  }

  static Reading read(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > 200) {
      return Reading.NONE;
    }
    String stripped = text.strip();
    if (EPOCH.matcher(stripped).matches()) {
      long number = Long.parseLong(stripped);
      Instant instant =
          stripped.length() == 10 ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
      return judged(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }
    for (Pattern pattern : List.of(ISO, COMPACT)) {
      Matcher matcher = pattern.matcher(stripped);
      if (matcher.find()) {
        return day(
            matcher.group("year"), Integer.parseInt(matcher.group("month")), matcher.group("day"));
      }
    }
    Matcher slashes = SLASHES.matcher(stripped);
    if (slashes.find()) {
      return unambiguous(slashes);
    }
    for (Pattern pattern : NAMED) {
      Matcher matcher = pattern.matcher(stripped);
      if (matcher.find()) {
        String month = matcher.group("month").substring(0, 3).toLowerCase(Locale.ROOT);
        return day(matcher.group("year"), MONTHS.indexOf(month) + 1, matcher.group("day"));
      }
    }
    return Reading.NONE;
  }

  private static Reading unambiguous(Matcher slashes) {
    int first = Integer.parseInt(slashes.group("first"));
    int second = Integer.parseInt(slashes.group("second"));
    if (first > 12) {
      return day(slashes.group("year"), second, slashes.group("first"));
    }
    if (second > 12 || first == second) {
      return day(slashes.group("year"), first, slashes.group("second"));
    }
    return Reading.NONE;
  }

  private static Reading day(String year, int month, String day) {
    try {
      return judged(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Reading.ABSURD;
    }
  }

  private static Reading judged(LocalDate day) {
    return plausible(day) ? new Reading(day, false) : Reading.ABSURD;
  }
}
