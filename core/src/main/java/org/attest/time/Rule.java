package org.attest.time;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.DateMention;
import org.attest.model.Vocabulary;

/**
 * One line of rules.tsv.
 *
 * @param reading name of the {@link Readings reading} that makes sense of the groups
 * @param guard what the surroundings must fulfil; empty for nothing
 */
record Rule(String name, DateMention.Kind kind, String reading, String guard, Pattern pattern) {
  private static final Pattern CLASS = Pattern.compile("\\{([a-z]+)}");

  static Rule of(Vocabulary.Row row, TimeWords words) {
    return new Rule(
        row.get("rule"),
        DateMention.Kind.valueOf(row.get("kind").toUpperCase(Locale.ROOT)),
        row.get("reading"),
        row.get("guard"),
        compile(row.get("pattern"), words));
  }

  private static Pattern compile(String pattern, TimeWords words) {
    Matcher matcher = CLASS.matcher(pattern);
    StringBuilder expanded = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(
          expanded, Matcher.quoteReplacement(expand(matcher.group(1), words)));
    }
    matcher.appendTail(expanded);
    String spaced =
        expanded
            .toString()
            .replace("[ -]", "(?:\\s+|-)")
            .replace(" ?", "\\s*")
            .replace(" ", "\\s+");
    // Letters outside of ASCII that fold to these are not in the vocabulary, so not UNICODE_CASE.
    return Pattern.compile(spaced + "(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  }

  private static String expand(String name, TimeWords words) {
    return switch (name) {
      case "year" -> "(?:1[5-9]|20)\\d\\d";
      case "day" -> "(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?";
      case "to" -> "(?:\\s*[-–—]\\s*|\\s+(?:to|through|thru|until|till)\\s+)";
      case "number" -> "(?:\\d{1,4}(?:\\.\\d)?|" + words.alternatives(name) + ")";
      default -> words.alternatives(name);
    };
  }
}
