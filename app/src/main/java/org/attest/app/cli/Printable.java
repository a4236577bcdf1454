package org.attest.app.cli;

/** Words of others, made safe to print: nothing in them may steer a terminal. */
final class Printable {

  private Printable() {}

  /** One line: line ends become spaces, control and format characters are written out. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\r' || point == '\t') {
                line.append(' ');
              } else if (steers(point)) {
                line.append("\\u{").append(Integer.toHexString(point)).append('}');
              } else {
                line.appendCodePoint(point);
              }
            });
    return line.toString();
  }

  /** At most that many characters, the last one an ellipsis where something was left out. */
  static String cut(String text, int width) {
    if (text.codePointCount(0, text.length()) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))) + "…";
  }

  private static boolean steers(int point) {
    int kind = Character.getType(point);
    return kind == Character.CONTROL
        || kind == Character.SURROGATE
        || kind == Character.LINE_SEPARATOR
        || kind == Character.PARAGRAPH_SEPARATOR
        || (kind == Character.FORMAT && point != 0x200C && point != 0x200D && point != 0xAD);
  }
}
