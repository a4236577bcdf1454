package org.attest.place;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.Vocabulary;

/**
 * The sets of {@code words.tsv} and the demonyms: what decides whether a name is meant as a place.
 */
final class Words {

  /** What a demonym comes from: a country's code and, where it is none, the place; or empty. */
  private record Home(String country, String place) {}

  private final Map<String, Set<String>> sets = new TreeMap<>();
  private final Map<String, Home> demonyms = new TreeMap<>();
  private final Set<String> givenNames;
  private final Set<String> familyNames;

  Words() {
    for (Vocabulary.Row row : Vocabulary.load(Words.class, "words.tsv")) {
      sets.put(row.get("set"), Set.copyOf(new HashSet<>(row.list("words"))));
    }
    for (Vocabulary.Row row : Vocabulary.load(Words.class, "demonyms.tsv")) {
      for (String word : row.list("demonyms")) {
        demonyms.put(NameKey.exact(word), new Home(row.get("country"), row.get("place")));
      }
    }
    givenNames = names("given");
    familyNames = names("family");
  }

  private static Set<String> names(String kind) {
    Set<String> result = new HashSet<>();
    for (Vocabulary.Row row : Vocabulary.load(Words.class, "person-names.tsv")) {
      if (row.get("kind").equals(kind)) {
        result.addAll(List.of(row.get("names").split(" ")));
      }
    }
    return Set.copyOf(result);
  }

  /** True of a given name, in whatever case. */
  boolean isGivenName(String lowerCaseWord) {
    return givenNames.contains(lowerCaseWord);
  }

  /** True of a common family name, in whatever case. */
  boolean isFamilyName(String lowerCaseWord) {
    return familyNames.contains(lowerCaseWord);
  }

  /** The place whose people or things a word names; none if it is no demonym of one place. */
  List<Entry> entriesOf(String demonym, Gazetteer gazetteer) {
    Home home = demonyms.get(NameKey.exact(demonym));
    if (home == null || !Character.isUpperCase(demonym.codePointAt(0))) {
      return List.of();
    }
    return home.place.isEmpty()
        ? gazetteer.country(home.country)
        : gazetteer.find(home.place).stream()
            .filter(e -> !e.isSettled())
            .filter(e -> home.country.isEmpty() || e.countries().contains(home.country))
            .limit(1)
            .toList();
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
    Home home = demonyms.get(NameKey.exact(demonym));
    return home == null ? "" : home.country;
  }
}
