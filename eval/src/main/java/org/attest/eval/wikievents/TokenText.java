package org.attest.eval.wikievents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attest.model.Span;

/** A text joined from tokens, a blank between them and a new line between sentences. */
record TokenText(String text, List<Span> tokens) {

  static TokenText of(List<List<String>> sentences) {
    StringBuilder text = new StringBuilder();
    List<Span> tokens = new ArrayList<>();
    for (List<String> sentence : sentences) {
      for (String token : sentence) {
        tokens.add(new Span(text.length(), text.length() + token.length()));
        text.append(token).append(' ');
      }
      text.append('\n');
    }
    return new TokenText(text.toString(), List.copyOf(tokens));
  }

  /** The tokens that a stretch of the text touches; empty if none. */
  Optional<TokenSpan> tokensOf(Span span) {
    int start = -1;
    int end = -1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).overlaps(span)) {
        start = start < 0 ? i : start;
        end = i + 1;
      }
    }
    return start < 0 ? Optional.empty() : Optional.of(new TokenSpan(start, end));
  }
}
