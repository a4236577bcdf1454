package org.attest.toll;

import java.util.HashSet;
import java.util.Set;
import org.attest.model.Sentence;
import org.attest.model.Vocabulary;

/** Tells sentences on sport, whose injured are no tolls (sport.tsv). */
final class Sport {
  private final Set<String> words = new HashSet<>();

  Sport() {
    for (Vocabulary.Row row : Vocabulary.load(Sport.class, "sport.tsv")) {
      words.add(row.get("word"));
    }
  }

  boolean isTold(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> words.contains(token.lower()));
  }
}
