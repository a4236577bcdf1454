package org.attest.source;

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
    return ANALYZER.analyze(
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
  }
}
