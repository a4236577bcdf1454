package org.attest.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.attest.place.Qualifier.Effect;

/** Reads the words beside a name by the rows of {@code qualifiers.tsv}. */
final class QualifierReader {
  private static final double KM_PER_MILE = 1.609344;
  private static final int REACH = 90;

  private record Rule(
      String name, Effect effect, boolean isBefore, List<String> needs, Pattern pattern) {

    boolean mayMatch(String lowerCaseWords) {
      return needs.isEmpty() || needs.stream().anyMatch(lowerCaseWords::contains);
    }
  }

  private final List<Rule> rules = new ArrayList<>();

  QualifierReader() {
    for (Vocabulary.Row row : Vocabulary.load(QualifierReader.class, "qualifiers.tsv")) {
      boolean isBefore = row.get("side").equals("before");
      String pattern = row.get("pattern");
      // A trailing blank is part of many patterns; the reader of the file strips it.
      String touching = isBefore ? "(?:" + pattern + ")[ \\u00a0]?$" : "^(?:" + pattern + ")";
      int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
      if (pattern.contains("\\p{Lu}")) {
        flags = 0;
      }
      rules.add(
          new Rule(
              row.get("name"),
              Effect.valueOf(row.get("effect")),
              isBefore,
              row.list("needs"),
              Pattern.compile(touching, flags)));
    }
  }

  /**
   * @param text of the report
   * @param within the sentence
   */
  Optional<Qualifier> read(String text, Span within, Span name) {
    int from = Math.max(within.start(), name.start() - REACH);
    String before = text.substring(from, name.start());
    int to = Math.max(name.end(), Math.min(within.end(), name.end() + REACH));
    String after = text.substring(name.end(), to);
    String lower = before.toLowerCase(Locale.ROOT);
    for (Rule rule : rules) {
      if (rule.isBefore && !rule.mayMatch(lower)) {
        continue;
      }
      Matcher matcher = rule.pattern.matcher(rule.isBefore ? before : after);
      if (rule.isBefore ? matcher.find() : matcher.lookingAt()) {
        Span words =
            rule.isBefore
                ? new Span(from + firstLetter(before, matcher.start()), name.end())
                : new Span(name.start(), name.end() + matcher.end());
        return Optional.of(new Qualifier(rule.name, rule.effect, words, kilometres(rule, matcher)));
      }
    }
    return Optional.empty();
  }

  private static int firstLetter(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static double kilometres(Rule rule, Matcher matcher) {
    if (rule.effect != Effect.DISTANCE) {
      return 0;
    }
    double number = Double.parseDouble(matcher.group("km"));
    return matcher.group("unit").toLowerCase(Locale.ROOT).startsWith("mi")
        ? number * KM_PER_MILE
        : number;
  }
}
