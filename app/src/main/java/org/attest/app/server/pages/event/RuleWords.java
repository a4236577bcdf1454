package org.attest.app.server.pages.event;

/** The rules of derived fields in words; docs/store.md has them in full. */
final class RuleWords {

  private RuleWords() {}

  static String of(String rule) {
    return switch (rule) {
      case "named" -> "Named by the claims below.";
      case "most-precise-not-contradicted" ->
          "The most precise that is told and that nothing better founded contradicts.";
      case "inferred" -> "Not told; inferred from when it was published.";
      case "majority-median-largest" ->
          "The lower bound that most origins support, the median of their best figures, and their"
              + " largest upper bound.";
      case "words-kept" -> "No origin gives a figure; the words are kept.";
      case "" -> "Follows from all its claims.";
      default -> PageRule.capital(rule);
    };
  }

  private static final class PageRule {
    static String capital(String rule) {
      return org.attest.app.server.pages.PageWords.capital(rule.replace('-', ' ')) + ".";
    }
  }
}
