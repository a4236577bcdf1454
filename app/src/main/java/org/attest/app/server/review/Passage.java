package org.attest.app.server.review;

import java.text.BreakIterator;
import java.util.Locale;
import org.attest.model.Span;

/** The sentence that holds some words. */
final class Passage {

  private Passage() {}

  /** From the beginning of the first word's sentence to the end of the last one's. */
  static Span around(String text, Span words) {
    int from = Math.max(0, text.lastIndexOf("\n\n", words.start()) + 2);
    if (text.lastIndexOf("\n\n", words.start()) < 0) {
      from = 0;
    }
    int to = text.indexOf("\n\n", words.end());
    if (to < 0) {
      to = text.length();
    }
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text.substring(from, to));
    int start = sentences.preceding(Math.min(words.start() - from + 1, to - from));
    int end = sentences.following(Math.max(0, words.end() - from - 1));
    int first = from + (start == BreakIterator.DONE ? 0 : start);
    int last = from + (end == BreakIterator.DONE ? to - from : end);
    while (last > words.end() && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(Math.min(first, words.start()), Math.max(last, words.end()));
  }
}
