package org.attest.laws;

import java.util.List;
import org.attest.export.ClaimJson;
import org.attest.model.Outcome;
import org.attest.model.Report;

/**
 * The laws that every extracted outcome keeps, whatever was read: spans lie in the text and are the
 * words they say, numbers stand in their words, references lead somewhere, nothing is null that may
 * not be, and the contract JSON keeps its schema and reads back equal. Every test that extracts
 * sends its outcomes through here.
 */
public final class WellFormed {

  private WellFormed() {}

  /**
   * Fails if the outcome breaks a law.
   *
   * @throws AssertionError with every breach, each naming the claim and the field
   */
  public static void assertWellFormed(Outcome.Extracted outcome) {
    List<String> breaches = breaches(outcome);
    if (!breaches.isEmpty()) {
      throw new AssertionError(
          outcome.report().source() + " is not well formed:\n  " + String.join("\n  ", breaches));
    }
  }

  /** Every breach of a law, in words; empty if the outcome is well formed. */
  public static List<String> breaches(Outcome.Extracted outcome) {
    Breaches breaches = new Breaches(outcome.report().text());
    report(outcome.report(), breaches);
    ClaimLaws.check(outcome.claims(), breaches);
    RelationLaws.check(outcome.relations(), breaches);
    contract(outcome, breaches);
    return breaches.all();
  }

  private static void report(Report report, Breaches breaches) {
    String text = report.text();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean bidirectional =
          c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069' || c == '\u061C';
      if (c == 0 || bidirectional || isLoneSurrogate(text, i)) {
        breaches.add("report.text", "U+%04X at %d".formatted((int) c, i));
        break;
      }
    }
    if (report.titleSpan() != null) {
      breaches.span("report.title_span", report.titleSpan());
      if (report.title() == null) {
        breaches.add("report.title_span", "a title's span without a title");
      } else if (breaches.lies(report.titleSpan())
          && !withoutStop(report.titleSpan().of(text)).equals(withoutStop(report.title()))) {
        breaches.add("report.title_span", "is not the title '" + report.title() + "'");
      }
    }
    if (report.dateline() != null) {
      breaches.span("report.dateline", report.dateline());
    }
    report
        .credits()
        .forEach(
            credit -> {
              breaches.words("report.credits.name", credit.name(), credit.span());
              breaches.wordsOrNone("report.credits.cue", credit.cue(), credit.cueSpan());
            });
  }

  private static boolean isLoneSurrogate(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static String withoutStop(String title) {
    return title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
  }

  private static void contract(Outcome.Extracted outcome, Breaches breaches) {
    String json = ClaimJson.line(outcome);
    try {
      ContractCheck.assertValid(json);
    } catch (AssertionError e) {
      breaches.add("contract", e.getMessage() == null ? "" : e.getMessage());
    }
    if (!ClaimJson.read(json).equals(new Outcome.Extracted(outcome.report(), outcome.claims()))) {
      breaches.add("contract", "does not read back equal");
    }
  }
}
