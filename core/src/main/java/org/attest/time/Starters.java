package org.attest.time;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says at which places of a text an expression of time may begin, so that rules are tried there
 * only.
 */
final class Starters {
  private static final List<String> CLASSES =
      List.of(
          "month",
          "weekday",
          "number",
          "ordinal",
          "season",
          "modifier",
          "relation",
          "deictic",
          "holiday",
          "vague",
          "daypart");
  private static final List<String> OTHERS =
      List.of(
          "the",
          "that",
          "every",
          "each",
          "between",
          "about",
          "around",
          "some",
          "nearly",
          "almost",
          "roughly",
          "over",
          "more",
          "at",
          "just",
          "only",
          "approximately",
          "less",
          "up",
          "as",
          "another",
          "further",
          "all",
          "for",
          "in",
          "after",
          "within",
          "daily",
          "weekly",
          "monthly",
          "yearly",
          "annually",
          "hourly",
          "nightly",
          "once",
          "twice",
          "three",
          "four",
          "several",
          "later",
          "earlier",
          "preceding",
          "following",
          "coming",
          "previous",
          "shortly",
          "year",
          "days",
          "weeks",
          "months",
          "years",
          "decades",
          "centuries",
          "hours",
          "minutes",
          "comparable",
          "corresponding",
          "fiscal");

  /** Every expression holds a digit or a word of these classes. */
  private static final List<String> CORE_CLASSES =
      List.of("month", "weekday", "unit", "season", "deictic", "holiday", "vague", "daypart");

  private static final List<String> CORE_OTHERS =
      List.of(
          "half",
          "fall",
          "nineteen",
          "today",
          "daily",
          "weekly",
          "monthly",
          "yearly",
          "annually",
          "hourly",
          "nightly",
          "month",
          "months",
          "second",
          "seconds");

  /** How far from its first word an expression may have its first digit or word of time. */
  private static final int REACH = 60;

  private final Set<String> first = new HashSet<>(OTHERS);
  private final Set<String> core = new HashSet<>(CORE_OTHERS);

  Starters(TimeWords words) {
    for (String name : CLASSES) {
      for (String word : words.words(name).keySet()) {
        first.add(word.split("[^\\p{L}\\p{N}]")[0]);
      }
    }
    for (String weekday : words.words("weekday").keySet()) {
      first.add(weekday + "s");
      core.add(weekday + "s");
    }
    for (String name : CORE_CLASSES) {
      for (String word : words.words(name).keySet()) {
        core.addAll(List.of(word.split("[^\\p{L}]+")));
      }
    }
    core.removeAll(List.of("the", "in", "at", "of", "this", "s", ""));
  }

  /** Offset of the first digit or word of time from a place on, or the end. */
  int nextCore(String text, int at, int end) {
    for (int i = at; i < end; ) {
      char letter = text.charAt(i);
      if (Character.isDigit(letter)) {
        return i;
      }
      int stop = i;
      while (stop < end && Character.isLetter(text.charAt(stop))) {
        stop++;
      }
      if (stop > i && core.contains(text.substring(i, stop).toLowerCase(Locale.ROOT))) {
        return i;
      }
      i = Math.max(stop, i + 1);
    }
    return end;
  }

  /** True if the next digit or word of time is near enough to belong to a word here. */
  static boolean isNear(int at, int nextCore) {
    return nextCore - at < REACH;
  }

  boolean mayStart(String text, int at, int end) {
    char letter = text.charAt(at);
    if (!Character.isLetterOrDigit(letter) || !startsClean(text, at)) {
      return false;
    }
    if (Character.isDigit(letter)) {
      return true;
    }
    int stop = at;
    while (stop < end && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    return first.contains(text.substring(at, stop).toLowerCase(Locale.ROOT));
  }

  /** The beginning of the next word. */
  static int next(String text, int at, int end) {
    int i = at;
    while (i < end && Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    i = Math.max(i, at + 1);
    while (i < end && !Character.isLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** No part of an address, a sum of money, a model number or a longer number. */
  private static boolean startsClean(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    if (Character.isLetterOrDigit(before) || "_@#$€£/=&%\\".indexOf(before) >= 0) {
      return false;
    }
    boolean joined = "-.,:'’".indexOf(before) >= 0;
    return !joined || at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
  }

  /** What follows does not continue the number or the word. */
  static boolean endsClean(String text, int end) {
    if (end >= text.length()) {
      return true;
    }
    char next = text.charAt(end);
    boolean more = end + 1 < text.length() && Character.isLetterOrDigit(text.charAt(end + 1));
    boolean digit = Character.isDigit(text.charAt(end - 1));
    if ("%/_@=".indexOf(next) >= 0) {
      return !(more || next == '%');
    }
    return !(digit && more && ".,:-".indexOf(next) >= 0);
  }
}
