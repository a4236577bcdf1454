package org.attest.app.decisions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A value that may name words of the report: {@code 2031-03-05 @12-30} is that day, said by the
 * words from offset 12 to 30.
 *
 * @param value what stands before the mark; may be empty
 * @param span null without a mark
 * @param words those under the span; empty without a mark
 */
record Marked(String value, @Nullable Span span, String words) {
  private static final Pattern MARK =
      Pattern.compile("(?<value>.*?)\\s*@(?<from>\\d{1,9})-(?<to>\\d{1,9})");

  /**
   * @throws IllegalArgumentException if the report has no such words
   */
  static Marked of(String text, String value) {
    Matcher mark = MARK.matcher(value);
    if (!mark.matches()) {
      return new Marked(value, null, "");
    }
    int from = Integer.parseInt(mark.group("from"));
    int to = Integer.parseInt(mark.group("to"));
    if (from >= to || to > text.length()) {
      throw new IllegalArgumentException(
          "The report has no words at %d-%d; it ends at %d".formatted(from, to, text.length()));
    }
    Span span = new Span(from, to);
    return new Marked(mark.group("value").strip(), span, span.of(text));
  }
}
