package org.attest.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One sentence of a report with its words and shallow syntax.
 *
 * @param index position in {@link Analysis#sentences()}
 * @param paragraph number of its paragraph, from 0
 * @param kind headline or body
 * @param span where it stands in the report's text
 * @param tokens its words and marks in order
 * @param phrases its noun phrases and verb groups in order of their first token
 */
public record Sentence(
    int index, int paragraph, Kind kind, Span span, List<Token> tokens, List<Phrase> phrases) {

  /** Where in the report the sentence stands. */
  public enum Kind {
    TITLE,
    BODY
  }

  public Sentence {
    tokens = List.copyOf(tokens);
    phrases = List.copyOf(phrases);
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public Token head(Phrase phrase) {
    return tokens.get(phrase.head());
  }

  /** The span from token {@code from} up to and excluding token {@code to}. */
  public Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  public Span span(Phrase phrase) {
    return span(phrase.start(), phrase.end());
  }

  /** The phrase that covers a token. */
  public Optional<Phrase> phraseAt(int token) {
    return phrases.stream().filter(phrase -> phrase.covers(token)).findFirst();
  }

  /** What hangs on a phrase, in text order. */
  public Stream<Phrase> dependents(Phrase governor) {
    return phrases.stream().filter(phrase -> phrase.governor() == governor.index());
  }

  /** What hangs on a phrase by one of these relations, in text order. */
  public Stream<Phrase> dependents(Phrase governor, Phrase.Relation... relations) {
    List<Phrase.Relation> wanted = List.of(relations);
    return dependents(governor).filter(phrase -> wanted.contains(phrase.relation()));
  }

  public Optional<Phrase> governor(Phrase phrase) {
    return phrase.governor() < 0 ? Optional.empty() : Optional.of(phrases.get(phrase.governor()));
  }

  /** The tokens that lie wholly inside a span. */
  public List<Token> tokensIn(Span span) {
    return tokens.stream().filter(token -> span.contains(token.span())).toList();
  }
}
