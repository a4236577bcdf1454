package org.attest.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Span;

/**
 * "As we have reported", "let us recall": outside quotation marks the first person is the one who
 * writes, and no source.
 */
final class FirstPersons {
  private static final Set<String> WORDS = Set.of("i", "we", "us", "our", "ours", "me", "my");

  private FirstPersons() {}

  /** Removes the sayings of the one who writes. */
  static void drop(Analysis analysis, List<Attribution> sayings) {
    List<Span> quotes = analysis.quotes();
    sayings.removeIf(
        saying -> {
          Span source = saying.source();
          return source != null
              && WORDS.contains(analysis.words(source).toLowerCase(Locale.ROOT))
              && quotes.stream().noneMatch(quote -> quote.contains(saying.cue()))
              && sayings.stream().noneMatch(other -> other.holds(saying.cue()));
        });
  }
}
