package org.attest.nlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.Span;

/**
 * Groups the tokens of one paragraph into sentences: after a full stop, question or exclamation
 * mark and the closing quotes or brackets behind it. No sentence is longer than {@link
 * #MOST_TOKENS} tokens, so that a text without any full stop stays harmless.
 */
final class SentenceSplitter {
  static final int MOST_TOKENS = 200;

  private static final Set<String> CLOSING = Set.of("\"", "”", "’", "'", ")", "]", "''", "»");
  private static final Set<String> STARTERS =
      Set.of(
          "The",
          "A",
          "An",
          "In",
          "On",
          "At",
          "He",
          "She",
          "It",
          "They",
          "We",
          "I",
          "But",
          "And",
          "This",
          "That",
          "These",
          "Those",
          "There",
          "His",
          "Her",
          "Its",
          "Their",
          "After",
          "Before",
          "When",
          "While",
          "However",
          "Meanwhile",
          "According",
          "For",
          "As",
          "If",
          "Since",
          "Some");

  private final String text;
  private final boolean caseless;

  /**
   * @param text the report's text
   * @param style whether a capital letter is a sign in this text
   */
  SentenceSplitter(String text, CaseStyle style) {
    this.text = text;
    this.caseless = style != CaseStyle.MIXED;
  }

  /** How a text uses capitals. */
  enum CaseStyle {
    MIXED,
    LOWER,
    UPPER;

    static CaseStyle of(String text) {
      long upper = text.chars().limit(20_000).filter(Character::isUpperCase).count();
      long lower = text.chars().limit(20_000).filter(Character::isLowerCase).count();
      if (upper > 4 * lower) {
        return UPPER;
      }
      return upper * 200 < lower ? LOWER : MIXED;
    }
  }

  List<List<Span>> split(List<Span> tokens) {
    List<List<Span>> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      int end = boundaryAfter(tokens, i);
      if (end < 0 && i + 1 - start >= MOST_TOKENS) {
        end = i + 1;
      }
      if (end > start) {
        sentences.add(tokens.subList(start, end));
        start = end;
        i = end - 1;
      }
    }
    if (start < tokens.size()) {
      sentences.add(tokens.subList(start, tokens.size()));
    }
    return sentences;
  }

  /** One past the last token of a sentence whose final mark is token {@code i}, or -1. */
  private int boundaryAfter(List<Span> tokens, int i) {
    String token = tokens.get(i).of(text);
    boolean stop = token.equals(".") || token.equals("!") || token.equals("?");
    boolean abbreviation = !stop && Tokenizer.isAbbreviation(token) && !token.startsWith("..");
    if (!stop && !abbreviation) {
      return -1;
    }
    int end = i + 1;
    while (end < tokens.size()
        && CLOSING.contains(tokens.get(end).of(text))
        && tokens.get(end).start() == tokens.get(end - 1).end()) {
      end++;
    }
    if (end == tokens.size()) {
      return end;
    }
    if (tokens.get(end).start() == tokens.get(end - 1).end()) {
      return -1;
    }
    String next = tokens.get(end).of(text);
    if (abbreviation) {
      return token.indexOf('.') < token.length() - 1 && STARTERS.contains(next) ? end : -1;
    }
    boolean small = Character.isLowerCase(next.charAt(0));
    return small && !caseless ? -1 : end;
  }
}
