package org.attest.text;

import java.util.List;
import java.util.regex.Pattern;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The rules of {@code boilerplate.tsv}: which paragraphs are no part of a report. */
final class BoilerplateRules {

  /** Longer paragraphs are text, whatever they begin with. */
  private static final int LONGEST = 420;

  /** What goes with a paragraph that a rule matches. */
  enum Extent {
    LINE,
    BLOCK,
    REST
  }

  record Rule(String id, Extent extent, Pattern pattern) {
    boolean matches(String paragraph) {
      return paragraph.length() <= LONGEST && pattern.matcher(paragraph).matches();
    }
  }

  private static final List<Rule> RULES =
      RulePatterns.rows("boilerplate.tsv").stream().map(BoilerplateRules::rule).toList();

  private BoilerplateRules() {}

  private static Rule rule(Vocabulary.Row row) {
    Extent extent =
        switch (row.get("what")) {
          case "line" -> Extent.LINE;
          case "block" -> Extent.BLOCK;
          case "rest" -> Extent.REST;
          default ->
              throw new IllegalArgumentException(
                  row.file() + " line " + row.line() + ": what is " + row.get("what"));
        };
    int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    return new Rule(row.get("id"), extent, RulePatterns.compile(row.get("pattern"), flags));
  }

  /** The first rule that a paragraph matches, or null. */
  static @Nullable Rule find(String paragraph) {
    for (Rule rule : RULES) {
      if (rule.matches(paragraph)) {
        return rule;
      }
    }
    return null;
  }

  /** True for a line such as a list of links has: short, and no sentence. */
  static boolean looksLikeLink(String paragraph) {
    return paragraph.length() <= 120 && !paragraph.matches("(?s).*[.!?…:][\"'”’)\\]]*");
  }
}
