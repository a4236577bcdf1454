package org.attest.app.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Span;

/** Finds the words of a query in passages, as the index does. */
final class Highlighter {
  private static final int BEFORE = 50;
  private static final int LONGEST = 160;

  private final TextAnalyzer analyzer;
  private final Set<String> exact = new HashSet<>();
  private final Set<String> stems = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  Highlighter(TextAnalyzer analyzer, Asked asked) {
    this.analyzer = analyzer;
    collect(asked);
  }

  /** A piece of the passage that has the most of the words; the first passage's if none has any. */
  Optional<Snippet> snippet(List<String> passages) {
    return passages.stream()
        .map(passage -> new Snippet(passage, marks(passage)))
        .max(Comparator.comparingInt(found -> found.marks().size()))
        .map(Highlighter::cut);
  }

  private List<Span> marks(String passage) {
    List<Span> marks = new ArrayList<>();
    List<TextAnalyzer.Term> words = analyzer.terms(Fields.EXACT, passage);
    List<TextAnalyzer.Term> stemmed = analyzer.terms(Fields.STEM, passage);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      if (exact.contains(word)
          || stems.contains(stemmed.get(i).text())
          || prefixes.stream().anyMatch(word::startsWith)) {
        marks.add(new Span(words.get(i).start(), words.get(i).end()));
      }
    }
    return marks;
  }

  private static Snippet cut(Snippet whole) {
    String text = whole.text();
    if (text.length() <= LONGEST) {
      return whole;
    }
    int first = whole.marks().isEmpty() ? 0 : whole.marks().getFirst().start();
    int from = Math.max(0, Math.min(first - BEFORE, text.length() - LONGEST));
    from = from == 0 ? 0 : boundary(text, from, first);
    int to = Math.min(text.length(), from + LONGEST);
    to = to == text.length() || !Character.isLowSurrogate(text.charAt(to)) ? to : to - 1;
    String before = from > 0 ? "…" : "";
    int end = to;
    int shift = before.length() - from;
    int start = from;
    return new Snippet(
        before + text.substring(from, to) + (to < text.length() ? "…" : ""),
        whole.marks().stream()
            .filter(mark -> mark.start() >= start && mark.end() <= end)
            .map(mark -> new Span(mark.start() + shift, mark.end() + shift))
            .toList());
  }

  /** The start of a word from there on, not after the first mark. */
  private static int boundary(String text, int from, int first) {
    for (int at = from; at < first; at++) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return Math.max(from, Math.min(first, text.length()));
  }

  private void collect(Asked asked) {
    switch (asked) {
      case Asked.All all -> all.parts().forEach(this::collect);
      case Asked.Any any -> any.parts().forEach(this::collect);
      case Asked.Word word -> {
        if (QueryMaker.isName(word.text())
            || analyzer.terms(Fields.EXACT, word.text()).size() > 1) {
          add(exact, Fields.EXACT, word.text());
        } else {
          add(stems, Fields.STEM, word.text());
        }
      }
      case Asked.Phrase phrase -> add(exact, Fields.EXACT, phrase.text());
      case Asked.Named named -> add(exact, Fields.EXACT, named.text());
      case Asked.Prefix prefix -> add(prefixes, Fields.EXACT, prefix.text());
      case Asked.Anything anything -> {}
      case Asked.Not not -> {}
      case Asked.Value value -> {}
      case Asked.From from -> {}
      case Asked.To to -> {}
    }
  }

  private void add(Set<String> terms, String field, String text) {
    analyzer.terms(field, text).forEach(term -> terms.add(term.text()));
  }
}
