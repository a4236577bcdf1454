package org.attest.link;

import java.util.List;

/** When two names of sources are one. */
final class Names {
  /** Share of the shorter name's words that makes two names one. */
  private static final double MOST = 0.6;

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
