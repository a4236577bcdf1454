package org.attest.eval.muc4;

import java.util.Arrays;
import java.util.Locale;

/** Numbers in the form of the keys: {@code 7}, {@code ~7}, {@code 5 - 7}, {@code 6 -}, PLURAL. */
final class Numbers {

  private Numbers() {}

  /** Correct if equal; partial for an end of the key's range, or the number that it makes about. */
  static Credit credit(String response, String key) {
    String given = plain(response);
    String wanted = plain(key);
    if (given.equals(wanted)) {
      return Credit.CORRECT;
    }
    boolean single = !given.isEmpty() && given.chars().allMatch(Character::isDigit);
    boolean half =
        single
            && (wanted.equals("~" + given)
                || (wanted.contains("-") && Arrays.asList(wanted.split("-")).contains(given)));
    return half ? Credit.PARTIAL : Credit.INCORRECT;
  }

  private static String plain(String written) {
    return written.replaceAll("[\\s,]", "").toUpperCase(Locale.ROOT);
  }
}
