package org.attest.event;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.attest.model.Analysis;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/**
 * Whether a report tells that people are still held: its abductions then go on (CHAINS.md of the
 * annotations, "Status and certainty"), even where the word stands with those who were freed.
 */
final class StillHeld {
  private static final List<List<String>> PHRASES =
      Vocabulary.load(StillHeld.class, "still-held.tsv").stream()
          .map(row -> List.of(row.get("words").split(" ", -1)))
          .toList();

  private StillHeld() {}

  /** The words of the report that say so. */
  static Optional<Span> find(Analysis analysis) {
    for (Sentence sentence : analysis.sentences()) {
      List<String> words = sentence.tokens().stream().map(Token::lower).toList();
      for (List<String> phrase : PHRASES) {
        int at = Collections.indexOfSubList(words, phrase);
        if (at >= 0) {
          return Optional.of(sentence.span(at, at + phrase.size()));
        }
      }
    }
    return Optional.empty();
  }
}
