package org.attest.eval.muc4;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates in the form of the keys: {@code 21 JAN 89}, {@code 15 JAN 89 - 21 JAN 89}, {@code - 21 JAN
 * 89} (on or before), all of the years 1900 to 1999.
 */
final class Dates {
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
  private static final Pattern DAY =
      Pattern.compile("(?<day>\\d{1,2})\\s+(?<month>[A-Z]{3})[A-Z]*\\s+(?<year>\\d{2})");

  /** From null: on or before {@code to}. */
  private record Days(@Nullable LocalDate from, LocalDate to) {}

  private Dates() {}

  /** A day as the keys write it. */
  static String written(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%02d %s %02d",
        day.getDayOfMonth(),
        MONTHS.get(day.getMonthValue() - 1),
        day.getYear() % 100);
  }

  /** The day that stands first in the text; null if none does. */
  static @Nullable LocalDate first(String text) {
    Matcher matcher = DAY.matcher(text);
    return matcher.find() ? day(matcher) : null;
  }

  /**
   * Correct if equal. Partial if the response lies within the key's range, or is an open range that
   * ends on the key's day or last day (guidelines 3.2.2).
   */
  static Credit credit(String response, String key) {
    Days given = days(response);
    Days wanted = days(key);
    if (given == null || wanted == null) {
      return Credit.INCORRECT;
    }
    if (given.equals(wanted)) {
      return Credit.CORRECT;
    }
    LocalDate from = given.from();
    boolean within =
        from == null
            ? given.to().equals(wanted.to())
            : !given.to().isAfter(wanted.to())
                && (wanted.from() == null || !from.isBefore(wanted.from()));
    return within ? Credit.PARTIAL : Credit.INCORRECT;
  }

  private static @Nullable Days days(String written) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    Matcher matcher = DAY.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    LocalDate first = day(matcher);
    if (first == null) {
      return null;
    }
    if (text.startsWith("-")) {
      return new Days(null, first);
    }
    LocalDate second = matcher.find() ? day(matcher) : first;
    return second == null ? null : new Days(first, second);
  }

  private static @Nullable LocalDate day(Matcher matcher) {
    int month = MONTHS.indexOf(matcher.group("month")) + 1;
    try {
      return LocalDate.of(
          1900 + Integer.parseInt(matcher.group("year")),
          month,
          Integer.parseInt(matcher.group("day")));
    } catch (DateTimeException impossible) {
      return null;
    }
  }
}
