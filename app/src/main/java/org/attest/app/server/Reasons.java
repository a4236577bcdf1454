package org.attest.app.server;

/** Why somebody decides, as they typed it. */
final class Reasons {
  private static final int LONGEST = 2000;

  private Reasons() {}

  /**
   * The reason without what is around it.
   *
   * @throws IllegalArgumentException if there is none, or more than one reads
   */
  static String checked(String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST) {
      throw new IllegalArgumentException(
          "A decision needs a reason, of at most " + LONGEST + " characters.");
    }
    if (why.chars().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n')) {
      throw new IllegalArgumentException("The reason has a character that no text has.");
    }
    return why;
  }
}
