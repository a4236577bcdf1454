package org.attest.link;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** When two names of sources are one. */
final class Names {
  /** Share of the shorter name's words that makes two names one. */
  private static final double MOST = 0.6;

  /** A plural noun, alone or after a word that tells nobody apart; no number. */
  private static final Pattern CROWD =
      Pattern.compile(
          "(?:(?:the|local|nearby|some|many) )?(?:\\p{L}\\p{Ll}*[^s\\P{Ll}]s|people)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern NAME = Pattern.compile("\\s\\p{Lu}");

  private static final Pattern OPENING =
      Pattern.compile("^(?:An?|The|Its|Their|Two|Three|Several|Some|Many) \\p{Ll}");

  private Names() {}

  /**
   * The same name but for case and article, or one the other's initials: "AP", "Associated Press".
   */
  static boolean areOne(String one, String other) {
    return bare(one).equalsIgnoreCase(bare(other))
        || isAcronymOf(one, other)
        || isAcronymOf(other, one);
  }

  /** One name holds the other, or they share two words and most of the shorter: one speaker. */
  static boolean oneHoldsTheOther(String one, String other) {
    List<String> words = ReportClaim.contentWords(one);
    List<String> others = ReportClaim.contentWords(other);
    int shorter = Math.min(words.size(), others.size());
    long shared = words.stream().filter(others::contains).count();
    return shorter > 0 && (shared == shorter || shared >= 2 && shared >= MOST * shorter);
  }

  /** "Residents", "local officials": several people and nothing to tell them by. */
  static boolean isCrowd(String name) {
    return CROWD.matcher(name).matches();
  }

  /** True if a word after the first is written like a name. */
  static boolean hasName(String name) {
    return NAME.matcher(name).find();
  }

  /** A description as it stands within a sentence: "a doctor", not "A doctor". */
  static String withinText(String name) {
    return OPENING.matcher(name).find()
        ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
        : name;
  }

  private static String bare(String name) {
    return name.regionMatches(true, 0, "the ", 0, 4) ? name.substring(4) : name;
  }

  private static boolean isAcronymOf(String acronym, String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
        initials.append(word.charAt(0));
      }
    }
    return acronym.length() > 1 && initials.toString().equals(acronym.replace(".", ""));
  }
}
