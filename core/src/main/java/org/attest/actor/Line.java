package org.attest.actor;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * A sentence as words.
 *
 * @param caseless true where the text has no useful capitals (all lower or all upper case)
 */
record Line(String text, Sentence sentence, List<Word> words, boolean caseless) {

  static Line of(Analysis analysis, Sentence sentence) {
    List<Word> words = Word.in(analysis.text(), sentence.span());
    long letters = words.stream().filter(word -> !word.fold().equals("'s")).count();
    long capitals = words.stream().filter(Word::isCapitalised).count();
    long upper = words.stream().filter(Word::isUpper).count();
    boolean caseless = capitals == 0 || (letters > 3 && upper > letters * 0.8);
    return new Line(analysis.text(), sentence, words, caseless);
  }

  int size() {
    return words.size();
  }

  Word word(int index) {
    return words.get(index);
  }

  String fold(int index) {
    return index >= 0 && index < words.size() ? words.get(index).fold() : "";
  }

  /** True if only blanks, a hyphen or the like stand between this word and the next. */
  boolean joined(int index) {
    if (index < 0 || index + 1 >= words.size()) {
      return false;
    }
    for (int i = words.get(index).span().end(); i < words.get(index + 1).span().start(); i++) {
      char c = text.charAt(i);
      boolean joins = Character.isWhitespace(c) || "-–‑/&'’‘.".indexOf(c) >= 0;
      boolean stop = c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ';
      if (!joins || stop && words.get(index).text().length() > 3) {
        return false;
      }
    }
    return true;
  }

  Span span(int from, int to) {
    return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  @Nullable Token token(int index) {
    if (index < 0 || index >= words.size()) {
      return null;
    }
    int start = words.get(index).span().start();
    List<Token> tokens = sentence.tokens();
    int low = 0;
    int high = tokens.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span span = tokens.get(middle).span();
      if (span.contains(start)) {
        return tokens.get(middle);
      }
      if (span.start() > start) {
        high = middle - 1;
      } else {
        low = middle + 1;
      }
    }
    return null;
  }

  boolean is(int index, PartOfSpeech... wanted) {
    Token token = token(index);
    return token != null && List.of(wanted).contains(token.pos());
  }
}
