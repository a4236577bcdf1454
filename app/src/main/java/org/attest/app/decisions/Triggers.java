package org.attest.app.decisions;

import java.util.Optional;
import org.attest.model.Claim;
import org.attest.model.Span;

/** The words that tell a claim's occurrence, as its reasons name them. */
public final class Triggers {

  private Triggers() {}

  /**
   * Where they stand: the first time that they are whole words of the evidence.
   *
   * @param text of the report
   */
  public static Optional<Span> of(Claim claim, String text) {
    return claim.why().stream()
        .filter(why -> why.field().equals("type") && why.rule().equals("trigger"))
        .map(why -> why.detail().substring(why.detail().lastIndexOf(": ") + 1).strip())
        .filter(words -> !words.isEmpty())
        .flatMap(words -> claim.evidence().stream().flatMap(span -> in(words, span, text).stream()))
        .findFirst();
  }

  private static Optional<Span> in(String words, Span evidence, String text) {
    for (int at = text.indexOf(words, evidence.start());
        at >= 0 && at + words.length() <= evidence.end();
        at = text.indexOf(words, at + 1)) {
      int end = at + words.length();
      boolean isWhole =
          (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
      if (isWhole) {
        return Optional.of(new Span(at, end));
      }
    }
    return Optional.empty();
  }
}
