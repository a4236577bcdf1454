package org.attest.eval.muc4;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which of several names speak of one thing. */
final class Names {
  private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Names() {}

  /** True if another of the names holds all words of this one, in their order, and more. */
  static boolean isPartOfAnother(String name, List<String> names) {
    String words = plain(name);
    return names.stream()
        .map(Names::plain)
        .anyMatch(other -> other.length() > words.length() && other.contains(words));
  }

  /** True if the one holds all words of the other. */
  static boolean holds(String whole, String part) {
    return plain(whole).contains(plain(part));
  }

  private static String plain(String name) {
    return " " + GAP.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
  }
}
