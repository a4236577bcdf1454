package org.attest.eval.muc4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Places in the form of the keys: {@code PERU: LIMA (CITY): MIRAFLORES (NEIGHBORHOOD)}, two with a
 * dash between for somewhere between them. CITY and TOWN are the same, as in the archive's list.
 */
final class Locations {
  private static final Pattern KIND = Pattern.compile("\\((?<kinds>[^)]*)\\)\\s*$");

  private Locations() {}

  /**
   * Correct if every part is equal. Partial if the country is right, or all but the country
   * (guidelines 3.2.3).
   */
  static Credit credit(String response, String key) {
    List<String> given = parts(response);
    List<String> wanted = parts(key);
    if (areEqual(given, wanted)) {
      return Credit.CORRECT;
    }
    boolean country = given.getFirst().equals(wanted.getFirst());
    boolean rest =
        given.size() > 1
            && wanted.size() > 1
            && areEqual(given.subList(1, given.size()), wanted.subList(1, wanted.size()));
    return country || rest ? Credit.PARTIAL : Credit.INCORRECT;
  }

  private static List<String> parts(String written) {
    return Arrays.stream(written.toUpperCase(Locale.ROOT).split(":"))
        .map(part -> part.strip().replaceAll("\\s+", " "))
        .toList();
  }

  private static boolean areEqual(List<String> one, List<String> two) {
    if (one.size() != two.size()) {
      return false;
    }
    for (int i = 0; i < one.size(); i++) {
      if (!isSame(one.get(i), two.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(String given, String wanted) {
    return name(given).equals(name(wanted))
        && kinds(given).stream().anyMatch(kind -> kinds(wanted).contains(kind));
  }

  private static String name(String part) {
    return KIND.matcher(part).replaceFirst("").strip();
  }

  /** What it may be called ("CITY / JURISDICTION"). */
  private static List<String> kinds(String part) {
    Matcher matcher = KIND.matcher(part);
    String kinds = matcher.find() ? matcher.group("kinds") : "";
    return Arrays.stream(kinds.split("/"))
        .map(kind -> kind.strip().replace("TOWN", "CITY"))
        .toList();
  }
}
