package org.attest.app.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.attest.app.store.SourceRatings;
import org.attest.model.Reliability;
import org.attest.model.SourceRating;

/** Ratings of sources in words, and the letters that a user types. */
final class ReliabilityWords {

  private ReliabilityWords() {}

  /** "reliability B (set by Ann, 2026-11-28: has corrected its errors)". */
  static String of(SourceRating rating) {
    return "reliability %s (set by %s, %s: %s)"
        .formatted(rating.reliability().name(), rating.by(), rating.on(), rating.reason());
  }

  /** A line of a history. */
  static String of(SourceRatings.Entry entry) {
    Reliability letter = entry.letter();
    return "%s  %s, set by %s: %s"
        .formatted(
            entry.day(),
            letter == null ? "withdrawn" : letter.name() + " " + letter.meaning(),
            entry.author(),
            entry.reason());
  }

  /**
   * @throws IllegalArgumentException if there is no such letter; says which there are
   */
  static Reliability letter(String typed) {
    try {
      return Reliability.valueOf(typed.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "There is no reliability " + typed + ". The letters are " + letters() + ".", e);
    }
  }

  private static String letters() {
    return Arrays.stream(Reliability.values())
        .map(letter -> letter.name() + " (" + letter.meaning() + ")")
        .collect(Collectors.joining(", "));
  }
}
