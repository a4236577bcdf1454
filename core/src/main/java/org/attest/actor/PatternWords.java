package org.attest.actor;

import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;

/** The words of a sentence as patterns of relations see them. */
final class PatternWords {
  private static final Set<String> MEMBERS =
      Set.of("rebels", "militants", "guerrillas", "insurgents");

  /** Read as commas. */
  private static final Set<String> DASHES = Set.of("-", "--", "–", "—");

  static final Set<String> BEHIND =
      Set.of("group", "movement", "militia", "organization", "organisation", "network", "faction");

  private final Sentence sentence;

  PatternWords(Sentence sentence) {
    this.sentence = sentence;
  }

  boolean leadsIn(RelationPattern.Slot slot, int at) {
    Token token = sentence.token(at);
    return switch (token.pos()) {
      case DET, ADJ, NOUN, NUM -> true;
      case PROPN -> slot.type().equals("person");
      case ADP -> slot.type().equals("place") && token.lower().equals("of");
      case PUNCT -> isQuote(at);
      default -> false;
    };
  }

  /** The name goes on: "led by Sand Front fighters", "head of the Sand Front's school". */
  boolean isCutShort(RelationPattern.Slot slot, int at) {
    if (at >= sentence.tokens().size() || slot.type().equals("acronym")) {
      return false;
    }
    Token token = sentence.token(at);
    if (token.lower().equals("'s") || token.lower().equals("’s") || token.lower().equals("'")) {
      return true;
    }
    boolean goesOn =
        token.is(PartOfSpeech.NOUN)
            || token.is(PartOfSpeech.PROPN) && Character.isLowerCase(token.text().charAt(0))
            || token.is(PartOfSpeech.ADJ)
                && at + 1 < sentence.tokens().size()
                && sentence.token(at + 1).is(PartOfSpeech.NOUN);
    return goesOn
        && !slot.type().equals("place")
        && !BEHIND.contains(token.lower())
        && !MEMBERS.contains(token.lower());
  }

  boolean isSmallWord(int at) {
    if (at >= sentence.tokens().size()) {
      return false;
    }
    Token token = sentence.token(at);
    boolean modifies =
        switch (token.pos()) {
          case ADJ, ADV, NOUN, NUM -> true;
          default -> false;
        };
    return modifies && Character.isLowerCase(token.text().charAt(0));
  }

  boolean isLetter(int at) {
    return Character.isLetter(sentence.token(at).text().charAt(0));
  }

  boolean isQuote(int at) {
    return at < sentence.tokens().size() && "\"“”".contains(sentence.token(at).text());
  }

  String lower(int at) {
    if (at < 0 || at >= sentence.tokens().size()) {
      return "";
    }
    String word = sentence.token(at).lower();
    return DASHES.contains(word) ? "," : word;
  }

  /** "New" of "New York-based", of which half a name would be left. */
  boolean isCapitalised(int at) {
    return at >= 0
        && !sentence.token(at).is(PartOfSpeech.DET)
        && Character.isUpperCase(sentence.token(at).text().charAt(0));
  }
}
