package org.attest.text;

/**
 * Takes out of a text what no reader sees, and leaves the rest as written.
 *
 * <p>Removed: control characters (NUL among them), bidirectional controls, zero-width characters,
 * soft hyphens, tag characters, lone surrogates, noncharacters. Every kind of line end becomes a
 * line feed, every kind of blank a plain space. No Unicode normalisation: letters stay as they are.
 */
final class TextCleaner {

  private TextCleaner() {}

  static String clean(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int point = text.codePointAt(i);
      next = i + Character.charCount(point);
      if (point == '\r') {
        if (next < text.length() && text.charAt(next) == '\n') {
          next++;
        }
        cleaned.append('\n');
      } else if (isLineEnd(point)) {
        cleaned.append('\n');
      } else if (point == 0x2029) {
        cleaned.append("\n\n");
      } else if (point == '\t' || Character.getType(point) == Character.SPACE_SEPARATOR) {
        cleaned.append(' ');
      } else if (!isUnseen(point)) {
        cleaned.appendCodePoint(point);
      }
    }
    return cleaned.toString();
  }

  /** One line: every run of blanks and line ends is one space. */
  static String line(String text) {
    return collapse(clean(text));
  }

  /** Collapses the blanks of an already clean text. */
  static String collapse(String cleaned) {
    StringBuilder line = new StringBuilder(cleaned.length());
    boolean pending = false;
    for (int i = 0; i < cleaned.length(); i++) {
      char character = cleaned.charAt(i);
      if (character == ' ' || character == '\n') {
        pending = !line.isEmpty();
      } else {
        if (pending) {
          line.append(' ');
          pending = false;
        }
        line.append(character);
      }
    }
    return line.toString();
  }

  private static boolean isLineEnd(int point) {
    return point == '\n' || point == '\f' || point == 0x0B || point == 0x85 || point == 0x2028;
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.SURROGATE, Character.FORMAT -> true;
      default -> (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
    };
  }
}
