package org.attest.app.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * What a word may have been meant as: where nothing has it, the index's own word that is the fewest
 * typing errors away, and of those the most frequent.
 */
final class Suggestions {
  private static final int SHORT = 8;

  private final IndexReader reader;
  private final TextAnalyzer analyzer;

  Suggestions(IndexReader reader, TextAnalyzer analyzer) {
    this.reader = reader;
    this.analyzer = analyzer;
  }

  private record Replacement(int start, int end, String text) {}

  private record Candidate(String text, int edits, int frequency) {}

  /** The query with unknown words replaced; null if there is nothing to replace. */
  @Nullable String of(String query, Asked asked) throws IOException {
    List<Replacement> replacements = new ArrayList<>();
    collect(asked, replacements);
    if (replacements.isEmpty()) {
      return null;
    }
    replacements.sort(Comparator.comparingInt(Replacement::start).reversed());
    StringBuilder corrected = new StringBuilder(query);
    for (Replacement replacement : replacements) {
      corrected.replace(replacement.start(), replacement.end(), replacement.text());
    }
    return corrected.toString();
  }

  private void collect(Asked asked, List<Replacement> replacements) throws IOException {
    switch (asked) {
      case Asked.All all -> {
        for (Asked part : all.parts()) {
          collect(part, replacements);
        }
      }
      case Asked.Any any -> {
        for (Asked part : any.parts()) {
          collect(part, replacements);
        }
      }
      case Asked.Word word -> {
        for (TextAnalyzer.Term term : analyzer.terms(Fields.EXACT, word.text())) {
          collect(Fields.EXACT, word.text(), term, word.start(), replacements);
        }
      }
      case Asked.Named named -> {
        for (TextAnalyzer.Term term : analyzer.terms(named.field(), named.text())) {
          collect(named.field(), named.text(), term, named.start(), replacements);
        }
      }
      case Asked.Anything anything -> {}
      case Asked.Not not -> {}
      case Asked.Phrase phrase -> {}
      case Asked.Prefix prefix -> {}
      case Asked.Value value -> {}
      case Asked.From from -> {}
      case Asked.To to -> {}
    }
  }

  private void collect(
      String field, String typed, TextAnalyzer.Term term, int start, List<Replacement> replacements)
      throws IOException {
    if (isKnown(field, typed, term.text())) {
      return;
    }
    Optional<Candidate> best = best(field, term.text());
    if (best.isPresent()) {
      String text = best.get().text();
      boolean capital = Character.isUpperCase(typed.codePointAt(term.start()));
      replacements.add(
          new Replacement(
              start + term.start(),
              start + term.end(),
              capital
                  ? text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1)
                  : text));
    }
  }

  private boolean isKnown(String field, String typed, String term) throws IOException {
    if (reader.docFreq(new Term(field, term)) > 0) {
      return true;
    }
    return field.equals(Fields.EXACT)
        && !QueryMaker.isName(typed)
        && analyzer.terms(Fields.STEM, term).stream()
            .anyMatch(
                stem -> {
                  try {
                    return reader.docFreq(new Term(Fields.STEM, stem.text())) > 0;
                  } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                  }
                });
  }

  private Optional<Candidate> best(String field, String term) throws IOException {
    int length = term.codePointCount(0, term.length());
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms == null || length < 3) {
      return Optional.empty();
    }
    int most = length < SHORT ? 1 : 2;
    FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(field, term), most, 0, true);
    List<Candidate> candidates = new ArrayList<>();
    for (BytesRef next = near.next(); next != null; next = near.next()) {
      String text = next.utf8ToString();
      candidates.add(new Candidate(text, Spelling.distance(term, text, most), near.docFreq()));
    }
    return candidates.stream()
        .min(
            Comparator.comparingInt(Candidate::edits)
                .thenComparing(Comparator.comparingInt(Candidate::frequency).reversed())
                .thenComparing(Candidate::text));
  }
}
