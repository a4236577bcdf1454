package org.attest.source;

import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;

/**
 * The words of a sentence with the little grammar that cues need: verb groups and noun phrases as
 * runs of tags around a place.
 */
final class SentenceWords {
  private static final Set<String> PERSONAL =
      Set.of("he", "she", "they", "it", "we", "i", "you", "who", "which", "many", "some", "others");
  private static final Set<String> WITHIN_NAMES =
      Set.of("of", "for", "in", "at", "from", "with", "on", "near", "to", "inside", "and", "or");
  private static final Set<String> OPENING = Set.of("“", "\"", "``", "„", "«", "‘");
  private static final Set<String> CLOSING = Set.of("”", "\"", "''", "»", "’");
  private static final Set<String> POSSESSIVE = Set.of("'s", "’s", "'", "’");

  private final Sentence sentence;

  SentenceWords(Sentence sentence) {
    this.sentence = sentence;
  }

  Sentence sentence() {
    return sentence;
  }

  int size() {
    return sentence.tokens().size();
  }

  Token token(int i) {
    return sentence.token(i);
  }

  /** The word in lower case; empty outside the sentence. */
  String lower(int i) {
    return i < 0 || i >= size() ? "" : token(i).lower();
  }

  String lemma(int i) {
    return i < 0 || i >= size() ? "" : token(i).lemma();
  }

  boolean is(int i, PartOfSpeech... wanted) {
    if (i < 0 || i >= size()) {
      return false;
    }
    for (PartOfSpeech pos : wanted) {
      if (token(i).is(pos)) {
        return true;
      }
    }
    return false;
  }

  Span span(int from, int to) {
    return sentence.span(from, to);
  }

  boolean isComma(int i) {
    return lower(i).equals(",");
  }

  boolean isOpeningQuote(int i) {
    return OPENING.contains(lower(i));
  }

  boolean isClosingQuote(int i) {
    return CLOSING.contains(lower(i));
  }

  boolean isPossessive(int i) {
    return POSSESSIVE.contains(lower(i));
  }

  /** A comma, dash, closing quote or mark that ends what was said before a cue. */
  boolean isBreak(int i) {
    return i < 0 || isComma(i) || isClosingQuote(i) || is(i, PartOfSpeech.PUNCT);
  }

  /** The first token of the verb group whose main verb stands at {@code verb}. */
  int verbGroupStart(int verb) {
    int i = verb;
    for (int left = verb - 1; left >= 0; left--) {
      if (is(left, PartOfSpeech.AUX) || lower(left).equals("to") || isNegation(left)) {
        i = left;
      } else if (!is(left, PartOfSpeech.ADV) || lower(left).equals("when")) {
        break;
      } else if (left == 0 || !isWordBefore(left)) {
        break;
      } else {
        i = left;
      }
    }
    return i;
  }

  private boolean isWordBefore(int i) {
    return !isBreak(i - 1);
  }

  boolean isArticle(int i) {
    return switch (lower(i)) {
      case "a", "an", "the" -> true;
      default -> false;
    };
  }

  /**
   * True for what stands behind an article or a possessive: "an estimated 40", "its stated aim".
   */
  boolean isInsideNoun(int i) {
    return isArticle(i - 1)
        || POSSESSIVE.contains(lower(i - 1)) && is(i - 2, PartOfSpeech.NOUN, PartOfSpeech.PROPN)
        || isOwn(i - 1);
  }

  private boolean isOwn(int i) {
    return switch (lower(i)) {
      case "his", "its", "their", "our", "my" -> true;
      default -> false;
    };
  }

  boolean isNegation(int i) {
    return switch (lower(i)) {
      case "not", "n't", "n’t", "never" -> true;
      default -> false;
    };
  }

  /** True if the words [from, to) hold a finite verb. */
  boolean hasVerb(int from, int to) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (is(i, PartOfSpeech.AUX)) {
        return true;
      }
      if (is(i, PartOfSpeech.VERB) && !lower(i).endsWith("ing") && !lower(i - 1).equals("to")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The start of the noun phrase whose last word is {@code end - 1}, prepositional phrases inside
   * it included; -1 if none ends there.
   */
  int nounPhraseStart(int end) {
    int last = end - 1;
    if (last < 0) {
      return -1;
    }
    if (PERSONAL.contains(lower(last)) || is(last, PartOfSpeech.PRON)) {
      return last;
    }
    if (!is(last, PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.NUM, PartOfSpeech.X)
        && !lower(last).equals(")")
        && !is(last, PartOfSpeech.DET, PartOfSpeech.ADJ)) {
      return -1;
    }
    int start = last;
    for (int i = last - 1; i >= 0; i--) {
      if (isJoining(i)) {
        continue;
      }
      if (!isInsideNounPhrase(i)) {
        break;
      }
      start = i;
    }
    return start;
  }

  /** A preposition or conjunction between two nouns of one phrase. */
  private boolean isJoining(int i) {
    return WITHIN_NAMES.contains(lower(i))
        && !is(i, PartOfSpeech.PART)
        && (is(i - 1, PartOfSpeech.NOUN, PartOfSpeech.PROPN) || lower(i - 1).equals(")"));
  }

  private boolean isInsideNounPhrase(int i) {
    if (is(
        i,
        PartOfSpeech.NOUN,
        PartOfSpeech.PROPN,
        PartOfSpeech.ADJ,
        PartOfSpeech.NUM,
        PartOfSpeech.X,
        PartOfSpeech.SYM)) {
      return !isSpeechTime(i);
    }
    if (is(i, PartOfSpeech.DET)) {
      return true;
    }
    String word = lower(i);
    if (POSSESSIVE.contains(word)) {
      return is(i - 1, PartOfSpeech.NOUN, PartOfSpeech.PROPN);
    }
    if (word.equals("-") || word.equals("(") || word.equals(")") || word.equals("&")) {
      return true;
    }
    if (is(i, PartOfSpeech.PRON)) {
      return isOwn(i) || word.equals("her");
    }
    return is(i, PartOfSpeech.VERB)
        && (word.endsWith("ed") || word.endsWith("ing"))
        && is(i - 1, PartOfSpeech.DET, PartOfSpeech.ADJ);
  }

  /** Weekdays and the like, which may stand between subject and cue. */
  boolean isSpeechTime(int i) {
    return switch (lower(i)) {
      case "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight" ->
          true;
      default -> false;
    };
  }

  /** One past the noun phrase that starts at {@code start}; {@code start} if none does. */
  int nounPhraseEnd(int start) {
    int end = simpleEnd(start);
    while (end > start && end < size()) {
      int next = end;
      if (POSSESSIVE.contains(lower(end)) && simpleEnd(end + 1) > end + 1) {
        next = simpleEnd(end + 1);
      } else if (lower(end).equals("(")) {
        next = closing(end);
      } else if (WITHIN_NAMES.contains(lower(end))
          && simpleEnd(end + 1) > end + 1
          && !isSpeechTime(end + 1)
          && !startsClause(end)) {
        next = simpleEnd(end + 1);
      }
      if (next == end) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** "and the army said": a conjunction that opens a clause of its own. */
  private boolean startsClause(int conjunction) {
    if (!lower(conjunction).equals("and")) {
      return false;
    }
    int end = simpleEnd(conjunction + 1);
    return is(end, PartOfSpeech.VERB, PartOfSpeech.AUX);
  }

  private int closing(int open) {
    for (int i = open + 1; i < Math.min(size(), open + 6); i++) {
      if (lower(i).equals(")")) {
        return i + 1;
      }
    }
    return open;
  }

  private int simpleEnd(int start) {
    if (PERSONAL.contains(lower(start))
        || (is(start, PartOfSpeech.PRON) && !isInsideNounPhrase(start))) {
      return start + 1;
    }
    int i = start;
    boolean noun = false;
    while (i < size() && (isInsideNounPhrase(i) || isNominalParticiple(i) || isSuperlative(i))) {
      if (noun && is(i, PartOfSpeech.DET)) {
        break;
      }
      noun |= is(i, PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.NUM, PartOfSpeech.X);
      i++;
    }
    return noun || i == start ? i : is(start, PartOfSpeech.DET, PartOfSpeech.ADJ) ? i : start;
  }

  /** "The most recent count". */
  private boolean isSuperlative(int i) {
    return (lower(i).equals("most") || lower(i).equals("least"))
        && isArticle(i - 1)
        && is(i + 1, PartOfSpeech.ADJ);
  }

  private boolean isNominalParticiple(int i) {
    return is(i, PartOfSpeech.VERB)
        && is(i - 1, PartOfSpeech.DET)
        && is(i + 1, PartOfSpeech.NOUN, PartOfSpeech.PROPN);
  }
}
