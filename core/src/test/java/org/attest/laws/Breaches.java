package org.attest.laws;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Collects breaches of laws over one report's text. */
final class Breaches {
  private final String text;
  private final List<String> all = new ArrayList<>();

  Breaches(String text) {
    this.text = text;
  }

  List<String> all() {
    return List.copyOf(all);
  }

  void add(String field, String what) {
    all.add(field + ": " + what);
  }

  void require(boolean holds, String field, String what) {
    if (!holds) {
      add(field, what);
    }
  }

  boolean lies(Span span) {
    return span.end() <= text.length();
  }

  /** A span holds at least one character of the text and cuts no character in two. */
  void span(String field, Span span) {
    if (span.length() == 0 || !lies(span)) {
      add(field, span + " is not in a text of " + text.length());
    } else if (cuts(span.start()) || cuts(span.end())) {
      add(field, span + " cuts a surrogate pair");
    }
  }

  private boolean cuts(int offset) {
    return offset > 0
        && offset < text.length()
        && Character.isHighSurrogate(text.charAt(offset - 1))
        && Character.isLowSurrogate(text.charAt(offset));
  }

  /** The words are those under the span. */
  void words(String field, String words, Span span) {
    span(field, span);
    if (lies(span) && !span.of(text).equals(words)) {
      add(field, "'" + words + "' is not what stands at " + span + ": '" + span.of(text) + "'");
    }
  }

  void wordsOrNone(String field, @Nullable String words, @Nullable Span span) {
    if (words == null || span == null) {
      require(
          words == null && span == null, field, "words without a span, or a span without words");
    } else {
      words(field, words, span);
    }
  }
}
