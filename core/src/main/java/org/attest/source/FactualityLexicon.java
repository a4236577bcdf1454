package org.attest.source;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.model.Certainty;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The words of {@code factuality.tsv}. */
final class FactualityLexicon {
  private final Map<String, Map<String, Entry>> byPlace = new HashMap<>();

  /** What a word does with the occurrence it stands with. */
  enum Effect {
    NONE,
    CARRIES,
    SAID,
    ONGOING,
    ATTEMPTED,
    FAILED,
    PREVENTED,
    ENDED,
    GROWING,
    PLANNED,
    THREATENED,
    DENIED,
    HYPOTHETICAL
  }

  record Entry(String word, String place, Effect effect, Certainty certainty) {}

  FactualityLexicon() {
    for (Vocabulary.Row row : Vocabulary.load(FactualityLexicon.class, "factuality.tsv")) {
      String effect = row.get("effect").toUpperCase(Locale.ROOT);
      String certainty = row.get("certainty").toUpperCase(Locale.ROOT);
      for (String word : row.list("words")) {
        Entry entry =
            new Entry(
                word,
                row.get("place"),
                effect.isEmpty() ? Effect.NONE : Effect.valueOf(effect),
                certainty.isEmpty() ? Certainty.CERTAIN : Certainty.valueOf(certainty));
        byPlace.computeIfAbsent(entry.place(), key -> new HashMap<>()).putIfAbsent(word, entry);
      }
    }
  }

  /** A modifier inside the noun phrase of the occurrence. */
  @Nullable Entry inside(String word) {
    return get("inside", word);
  }

  /** An adverb at the verb group. */
  @Nullable Entry beside(String word) {
    return get("beside", word);
  }

  /** The preposition or subordinator that introduces the occurrence. */
  @Nullable Entry before(String marker) {
    return get("before", marker);
  }

  /** True if the present passive of a verb is a state that lasts: "are deployed in the town". */
  boolean isLasting(String lemma) {
    return get("state", lemma) != null;
  }

  /** True if what a noun names lasts until somebody ends it: "a siege". */
  boolean lasts(String lemma) {
    return get("lasting", lemma) != null;
  }

  /**
   * A verb, adjective or noun that governs the occurrence.
   *
   * @param links words that may belong to it, looked up with it first: particle, preposition
   */
  @Nullable Entry over(String lemma, String place, Set<String> links) {
    for (String link : links) {
      Entry entry = get(place, lemma + " " + link);
      if (entry != null) {
        return entry;
      }
    }
    return get(place, lemma);
  }

  private @Nullable Entry get(String place, String word) {
    return byPlace.getOrDefault(place, Map.of()).get(word);
  }
}
