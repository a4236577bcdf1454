package org.attest.model;

import java.util.List;
import java.util.Optional;

/**
 * A report with its sentences, tokens and shallow syntax.
 *
 * @param sentences in text order; credit lines, bylines and datelines are in none of them
 * @param quotes what stands between quotation marks, marks excluded; may run over sentence borders
 * @param predictions what the language model says; empty where it did not read
 */
public record Analysis(
    Report report, List<Sentence> sentences, List<Span> quotes, Predictions predictions) {

  public Analysis {
    sentences = List.copyOf(sentences);
    quotes = List.copyOf(quotes);
  }

  /** An analysis without predictions. */
  public Analysis(Report report, List<Sentence> sentences, List<Span> quotes) {
    this(report, sentences, quotes, Predictions.none());
  }

  /** The same analysis with what the language model says. */
  public Analysis with(Predictions predicted) {
    return new Analysis(report, sentences, quotes, predicted);
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
