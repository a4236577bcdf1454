package org.attest.source;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.model.Trigger;

/** A text whose occurrence is marked by asterisks: "The army *shelled* the town." */
record Marked(String text, Span words) {

  static Marked of(String marked) {
    int open = marked.indexOf('*');
    int close = marked.indexOf('*', open + 1);
    if (open < 0 || close < 0) {
      throw new IllegalArgumentException("no occurrence marked: " + marked);
    }
    String text =
        marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
    return new Marked(text, new Span(open, close - 1));
  }

  Factuality read(FactualityReader reader) {
    return read(reader, Texts.analyze(text));
  }

  Factuality readAsTitle(FactualityReader reader) {
    return read(reader, Texts.analyze("Nothing more is known.", text));
  }

  private Factuality read(FactualityReader reader, Analysis analysis) {
    Sentence sentence = analysis.sentenceAt(words.start()).orElseThrow();
    List<Token> tokens = sentence.tokensIn(words);
    return reader.read(
        analysis,
        new Trigger(sentence.index(), words, tokens.getLast().index(), "attack", "act", "test"));
  }
}
