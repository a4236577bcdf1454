package org.attest.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Knows which nouns are people and what the codebook calls them (who.tsv). */
final class People {
  private final Map<String, List<String>> nouns = new HashMap<>();
  private final Map<String, List<String>> modifiers = new HashMap<>();

  People() {
    for (Vocabulary.Row row : Vocabulary.load(People.class, "who.tsv")) {
      (row.get("use").equals("noun") ? nouns : modifiers).put(row.get("word"), row.list("who"));
    }
  }

  boolean isPerson(Token token) {
    return codes(token) != null;
  }

  private @Nullable List<String> codes(Token token) {
    List<String> codes = nouns.get(token.lemma());
    if (codes == null) {
      codes = nouns.get(token.lower());
    }
    if (codes == null && token.lower().endsWith("s")) {
      codes = nouns.get(token.lower().substring(0, token.lower().length() - 1));
    }
    return codes;
  }

  /**
   * True for a noun that a figure may count as people though the vocabulary lacks it: a name in the
   * plural ("12 Palestinians") or an agent noun ("12 welders").
   */
  static boolean mayBePeople(Token token) {
    String word = token.lower();
    boolean named = token.is(PartOfSpeech.PROPN) && word.endsWith("s");
    return named
        || word.matches("\\p{L}{3,}(?:ers|ists|ians|men|women|eers|ees|ants)")
            && !word.endsWith("pers");
  }

  /** Codes that the words from one token up to another carry, in alphabetical order. */
  List<String> who(Sentence sentence, int from, int to) {
    TreeSet<String> who = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      List<String> codes = codes(token);
      if (codes != null && (i == to - 1 || !modifiers.containsKey(token.lower()))) {
        who.addAll(codes);
      } else {
        who.addAll(modifiers.getOrDefault(token.lower(), List.of()));
      }
    }
    return new ArrayList<>(who);
  }
}
