package org.attest.eval;

import org.attest.model.Span;

/** Positions of stand-off files, which count code points, in the UTF-16 units of a text. */
public final class CodePoints {
  private CodePoints() {}

  /** True if a text has so many code points. */
  public static boolean isWithin(String text, int end) {
    return end <= text.codePointCount(0, text.length());
  }

  /**
   * The span from a code point to another, exclusive, in UTF-16 units.
   *
   * @throws IndexOutOfBoundsException if the text is too short
   */
  public static Span span(String text, int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return new Span(from, text.offsetByCodePoints(from, end - start));
  }
}
