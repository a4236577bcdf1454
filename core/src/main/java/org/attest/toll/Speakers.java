package org.attest.toll;

import java.util.HashSet;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/**
 * Tells those who report a harm from those it befell: "..., residents and a local official said"
 * (speech.tsv).
 */
final class Speakers {
  private static final int REACH = 12;
  private final Set<String> verbs = new HashSet<>();

  Speakers() {
    for (Vocabulary.Row row : Vocabulary.load(Speakers.class, "speech.tsv")) {
      verbs.add(row.get("lemma"));
    }
  }

  /** An active verb of speech; "said to be a rebel" is none. */
  boolean isSaying(Sentence sentence, int index) {
    if (index >= sentence.tokens().size()) {
      return false;
    }
    Token token = sentence.token(index);
    boolean passive =
        NumberWords.lower(sentence, index + 1).equals("to")
            || sentence
                .phraseAt(index)
                .map(phrase -> phrase.verb() != null && phrase.verb().isPassive())
                .orElse(false);
    return token.is(PartOfSpeech.VERB) && verbs.contains(token.lemma()) && !passive;
  }

  /** True if a verb of speech follows a phrase, or the list that it opens after a comma. */
  boolean are(Sentence sentence, Phrase phrase) {
    boolean set = NumberWords.lower(sentence, phrase.start() - 1).equals(",");
    return isSaying(sentence, phrase.end()) || set && areListed(sentence, phrase);
  }

  /** True if a verb of speech follows a phrase and those joined to it by "and" or "or". */
  boolean areListed(Sentence sentence, Phrase phrase) {
    int from = phrase.end();
    for (int i = from; i < sentence.tokens().size() && i - from < REACH; i++) {
      if (isSaying(sentence, i)) {
        return i == from || sentence.token(from).is(PartOfSpeech.CCONJ);
      }
      Token token = sentence.token(i);
      boolean listed =
          token.pos().isNominal()
              || token.is(PartOfSpeech.CCONJ)
              || token.is(PartOfSpeech.DET)
              || token.is(PartOfSpeech.ADJ);
      if (!listed) {
        return false;
      }
    }
    return false;
  }
}
