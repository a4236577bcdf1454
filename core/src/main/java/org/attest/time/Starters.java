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
          "annual",
          "hourly",
          "nightly",
          "quarterly",
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
          "shortly");

  private final Set<String> first = new HashSet<>(OTHERS);

  Starters(TimeWords words) {
    for (String name : CLASSES) {
      for (String word : words.words(name).keySet()) {
        first.add(word.split("[ -]")[0].replace(".", ""));
      }
    }
    for (String weekday : words.words("weekday").keySet()) {
      first.add(weekday + "s");
    }
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
