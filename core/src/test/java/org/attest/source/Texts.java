package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.nlp.Analyzer;

/** Analyses of texts written in tests. */
final class Texts {
  private static final Analyzer ANALYZER = new Analyzer();

  private Texts() {}

  static Analysis analyze(String text) {
    return analyze(text, null);
  }

  /**
   * @param title null for a text without
   */
  static Analysis analyze(String body, @org.jspecify.annotations.Nullable String title) {
    String text = title == null ? body : title + "\n\n" + body;
    Span titleSpan = title == null ? null : new Span(0, title.length());
    Analysis analysis =
        ANALYZER.analyze(
            new Report(
                "sha256:0",
                "sha256:0",
                "test",
                null,
                title,
                null,
                "en",
                null,
                null,
                text,
                titleSpan,
                null,
                List.of()));
    return analysis.quotes().isEmpty()
        ? new Analysis(analysis.report(), analysis.sentences(), quotes(text))
        : analysis;
  }

  private static List<Span> quotes(String text) {
    List<Span> result = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (open >= 0 && (c == '"' || c == '”')) {
        result.add(new Span(open, i));
        open = -1;
      } else if (c == '"' || c == '“') {
        open = i + 1;
      } else if (c == '\n') {
        open = -1;
      }
    }
    return result;
  }
}
