package org.attest.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The years that some words may speak of. Written apart from the step that reads dates; lenient
 * about which year, strict that the words hold one.
 */
final class YearsSaid {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)\\d{4}(?!\\d)");
  private static final Pattern SHORT =
      Pattern.compile(
          "(?<hundreds>\\d\\d)\\d\\d\\s*(?:[-–—]|to|through|thru|until|till|and)\\s*(?<rest>\\d\\d)(?!\\d)");
  private static final Pattern DECADE = Pattern.compile("(?<tens>\\d{3})0['’]?s");
  private static final Pattern WORDS = Pattern.compile("\\b(?:eighteen|nineteen)[\\s-]");

  private final List<IntPredicate> said = new ArrayList<>();

  YearsSaid(String text) {
    String words = text.toLowerCase(Locale.ROOT);
    Matcher year = YEAR.matcher(words);
    while (year.find()) {
      add(Integer.parseInt(year.group()), 1);
    }
    Matcher decade = DECADE.matcher(words);
    while (decade.find()) {
      add(10 * Integer.parseInt(decade.group("tens")), 10);
    }
    Matcher range = SHORT.matcher(words);
    while (range.find()) {
      add(Integer.parseInt(range.group("hundreds") + range.group("rest")), 1);
    }
    if (words.contains("century")) {
      said.add(y -> y > 0 && y <= 2100);
    }
    if (WORDS.matcher(words).find()) {
      said.add(y -> y >= 1800 && y < 2000);
    }
  }

  /** The year before counts too: "before 2019", "from December to January 2020". */
  private void add(int first, int years) {
    said.add(y -> y >= first - 1 && y < first + years);
  }

  boolean holds(int year) {
    return said.stream().anyMatch(one -> one.test(year));
  }
}
