package org.attest.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the head of a news text: {@code TEL ORVAN, Dec 31 (Agency) - }, {@code TEL ORVAN — }. It
 * says where and when the report was sent, not where and when anything was.
 */
final class Dateline {
  /** Reports may have a byline and a caption before it. */
  private static final int TOP = 400;

  private static final Pattern HEAD =
      Pattern.compile(
          "(?:^|\\n|(?<=[a-z] ))\\s*(?<head>\\p{Lu}[\\p{Lu}.'’ -]{2,30}(?:,? \\p{Lu}[\\p{L}.]+){0,2}"
              + "(?:, ?(?:\\p{Lu}[\\p{L}.]{2,8} \\d{1,2}|\\d{1,2} \\p{Lu}[\\p{L}.]{2,8})(?: \\d{2,4})?)?"
              + "(?: ?\\([^)\\n]{2,40}\\))?) ?(?:—|–|--| - )");

  private Dateline() {}

  /** Where it stands; null if the text has none. */
  static @Nullable Span find(String text) {
    Matcher matcher = HEAD.matcher(text).region(0, Math.min(TOP, text.length()));
    return matcher.find() ? new Span(matcher.start("head"), matcher.end("head")) : null;
  }
}
