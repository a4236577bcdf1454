package org.attest.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Knows which nouns are people and what the codebook calls them (who.tsv). */
final class People {
  /** What a word carries in a sentence that holds another lemma: "sheriff's deputies". */
  private record Near(String word, String lemma, List<String> who) {}

  /** "Ex-wife", "co-workers": what such a word carries is that of its noun. */
  private static final Pattern PREFIX = Pattern.compile("(?:ex|co|non|great|grand|vice|half)-");

  private final Map<String, List<String>> nouns = new HashMap<>();
  private final Map<String, List<String>> modifiers = new HashMap<>();
  private final List<Near> near = new ArrayList<>();
  private final Set<String> things = new HashSet<>();

  People() {
    for (Vocabulary.Row row : Vocabulary.load(People.class, "who.tsv")) {
      if (row.get("near").isEmpty()) {
        (row.get("use").equals("noun") ? nouns : modifiers).put(row.get("word"), row.list("who"));
      } else {
        near.add(new Near(row.get("word"), row.get("near"), row.list("who")));
      }
    }
    for (Vocabulary.Row row : Vocabulary.load(People.class, "things.tsv")) {
      things.add(row.get("word"));
    }
  }

  boolean isPerson(Token token) {
    return codes(token) != null;
  }

  /** True if a sentence has such a token and it is a noun of people. */
  boolean isPerson(Sentence sentence, int at) {
    return at < sentence.tokens().size() && isPerson(sentence.token(at));
  }

  private @Nullable List<String> codes(Token token) {
    List<String> codes = nouns.get(token.lemma());
    if (codes == null) {
      codes = nouns.get(token.lower());
    }
    if (codes == null && token.lower().endsWith("s")) {
      codes = nouns.get(token.lower().substring(0, token.lower().length() - 1));
    }
    Matcher prefix = PREFIX.matcher(token.lower());
    if (codes == null && prefix.lookingAt()) {
      String lemma = PREFIX.matcher(token.lemma()).replaceFirst("");
      String word = token.lower().substring(prefix.end());
      codes = nouns.get(lemma);
      codes = codes == null ? nouns.get(word) : codes;
      codes =
          codes == null && word.endsWith("s")
              ? nouns.get(word.substring(0, word.length() - 1))
              : codes;
    }
    return codes;
  }

  private @Nullable List<String> nearCodes(Sentence sentence, Token token) {
    for (Near entry : near) {
      if (entry.word().equals(token.lemma())
          && sentence.tokens().stream().anyMatch(other -> other.lemma().equals(entry.lemma()))) {
        return entry.who();
      }
    }
    return null;
  }

  /**
   * True for a noun that a figure may count as people though the vocabulary lacks it: a name in the
   * plural ("12 Palestinians") or an agent noun ("12 welders").
   */
  boolean mayBePeople(Token token) {
    String word = token.lower();
    if (isThing(token)) {
      return false;
    }
    boolean named = token.is(PartOfSpeech.PROPN) && word.endsWith("s");
    return named
        || word.matches("\\p{L}{3,}(?:ers|ists|ians|men|women|eers|ees|ants)")
            && !word.endsWith("pers");
  }

  /**
   * True for a plural noun that the vocabulary lacks and that is no thing known (things.tsv):
   * beside a word of harm a figure counts people by it ("arrested five sevaks").
   */
  boolean isCountable(Token token) {
    String word = token.lower();
    return word.matches("\\p{L}{4,}s")
        && !word.endsWith("ss")
        && !word.endsWith("ings")
        && !word.endsWith("ions")
        && !things.contains(token.lemma())
        && !things.contains(word.substring(0, word.length() - 1));
  }

  boolean isThing(Token token) {
    return things.contains(token.lemma());
  }

  /** Codes that the words from one token up to another carry, in alphabetical order. */
  List<String> who(Sentence sentence, int from, int to) {
    TreeSet<String> who = new TreeSet<>();
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      List<String> special = nearCodes(sentence, token);
      List<String> codes = special == null ? codes(token) : special;
      boolean head = i == to - 1;
      boolean noun = head || token.pos().isNominal() && !modifiers.containsKey(token.lower());
      if (codes != null && noun) {
        who.addAll(codes);
      } else {
        who.addAll(modifiers.getOrDefault(token.lower(), List.of()));
      }
    }
    return new ArrayList<>(who);
  }
}
