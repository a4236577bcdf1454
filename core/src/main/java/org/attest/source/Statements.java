package org.attest.source;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.model.Span;

/**
 * What a speaker says in paragraphs of its own: "The envoy said:", and then the statement. It goes
 * on until somebody else is introduced, a heading comes, or, if it stands in quotation marks, a
 * paragraph without them.
 */
final class Statements {
  private static final String OPENING = "\"“„«‘'`";
  private static final String ENDS = ".!?…\"”»’')";

  private final Analysis analysis;

  Statements(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The statement that a sentence introduces; empty if it introduces none. */
  List<Span> after(Sentence opener) {
    if (!words(opener).endsWith(":")) {
      return List.of();
    }
    List<Sentence> sentences = analysis.sentences();
    int from = opener.index() + 1;
    boolean quoted = from < sentences.size() && opensQuote(sentences.get(from));
    int paragraph = opener.paragraph();
    int to = from;
    while (to < sentences.size()) {
      Sentence next = sentences.get(to);
      boolean fresh = next.paragraph() != paragraph;
      if (words(next).endsWith(":")
          || next.kind() == Sentence.Kind.TITLE
          || isHeading(next)
          || quoted && fresh && !opensQuote(next)) {
        break;
      }
      paragraph = next.paragraph();
      to++;
    }
    return to == from
        ? List.of()
        : List.of(sentences.get(from).span().union(sentences.get(to - 1).span()));
  }

  private String words(Sentence sentence) {
    return analysis.words(sentence.span()).strip();
  }

  private boolean opensQuote(Sentence sentence) {
    String words = words(sentence);
    return !words.isEmpty() && OPENING.indexOf(words.charAt(0)) >= 0;
  }

  private boolean isHeading(Sentence sentence) {
    String words = words(sentence);
    return words.isEmpty() || ENDS.indexOf(words.charAt(words.length() - 1)) < 0;
  }
}
