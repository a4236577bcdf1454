package org.attest.place;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.Vocabulary;

/**
 * The sets of {@code words.tsv} and the demonyms: what decides whether a name is meant as a place.
 */
final class Words {
  private final Map<String, Set<String>> sets = new TreeMap<>();
  private final Map<String, String> demonyms = new TreeMap<>();

  Words() {
    for (Vocabulary.Row row : Vocabulary.load(Words.class, "words.tsv")) {
      sets.put(row.get("set"), Set.copyOf(new HashSet<>(row.list("words"))));
    }
    for (Vocabulary.Row row : Vocabulary.load(Words.class, "demonyms.tsv")) {
      row.list("demonyms").forEach(word -> demonyms.put(NameKey.exact(word), row.get("country")));
    }
  }

  boolean has(String set, String lowerCaseWord) {
    Set<String> words = sets.get(set);
    if (words == null) {
      throw new IllegalArgumentException("no set of words: " + set);
    }
    return words.contains(lowerCaseWord);
  }

  Set<String> all(String set) {
    return sets.getOrDefault(set, Set.of());
  }

  boolean isDemonym(String word) {
    return demonyms.containsKey(NameKey.exact(word));
  }

  /** The country a demonym speaks of; empty if the word is none, or speaks of no one country. */
  String countryOf(String demonym) {
    return demonyms.getOrDefault(NameKey.exact(demonym), "");
  }
}
