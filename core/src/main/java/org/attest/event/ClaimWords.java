package org.attest.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.attest.model.Phrase;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Nouns by the kind of thing they are, and verbs that only carry a noun of action. */
final class ClaimWords implements Participants.NounKinds, RoleFinder.LightVerbCheck {
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> light = new HashSet<>();

  static ClaimWords shipped() {
    ClaimWords words = new ClaimWords();
    for (Vocabulary.Row row : Vocabulary.load(ClaimWords.class, "noun-kinds.tsv")) {
      for (String noun : row.list("nouns")) {
        words.kinds.putIfAbsent(noun, row.get("kind"));
      }
    }
    for (Vocabulary.Row row : Vocabulary.load(ClaimWords.class, "carrying-verbs.tsv")) {
      words.light.add(row.get("verb"));
    }
    return words;
  }

  @Override
  public @Nullable String kind(SentenceGraph graph, Phrase phrase) {
    return kinds.get(graph.lemma(phrase));
  }

  @Override
  public boolean isInstrument(SentenceGraph graph, Phrase phrase) {
    return "weapon".equals(kinds.get(graph.lemma(phrase)));
  }

  @Override
  public boolean isLight(String lemma) {
    return light.contains(lemma);
  }
}
