package org.attest.model;

import java.util.List;
import java.util.Optional;

/**
 * A report with its sentences, tokens and shallow syntax.
 *
 * @param sentences in text order; credit lines, bylines and datelines are in none of them
 * @param quotes what stands between quotation marks, marks excluded; may run over sentence borders
 */
public record Analysis(Report report, List<Sentence> sentences, List<Span> quotes) {

  public Analysis {
    sentences = List.copyOf(sentences);
    quotes = List.copyOf(quotes);
  }

  public String text() {
    return report.text();
  }

  public String words(Span span) {
    return span.of(report.text());
  }

  /** The sentence that holds an offset of the text. */
  public Optional<Sentence> sentenceAt(int offset) {
    return sentences.stream().filter(sentence -> sentence.span().contains(offset)).findFirst();
  }
}
