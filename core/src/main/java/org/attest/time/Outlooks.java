package org.attest.time;

import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;

/**
 * Tells whether the words around an expression of time look ahead ("will vote on Tuesday", "due on
 * Tuesday"). Reads the nearest verb before the expression with what introduces it, else the first
 * one after it.
 */
final class Outlooks {
  private static final int REACH = 12;
  private final TimeWords words;

  Outlooks(TimeWords words) {
    this.words = words;
  }

  Anchor.Outlook of(Sentence sentence, int start, int end) {
    int before = lastBefore(sentence, start);
    for (int i = before; i >= 0 && before - i < REACH; i--) {
      Token token = sentence.token(i);
      if (isCue(token) || isToBe(sentence, i) || isDueTo(sentence, i)) {
        return Anchor.Outlook.FUTURE;
      }
      if (isFiniteLooking(token) && !isInfinitive(sentence, i)) {
        return precededByCue(sentence, i) ? Anchor.Outlook.FUTURE : Anchor.Outlook.PAST;
      }
    }
    for (int i = before + 1; i < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      if (token.span().start() < end) {
        continue;
      }
      if (isFiniteLooking(token)) {
        return isCue(token) || isToBe(sentence, i) || precededByCue(sentence, i)
            ? Anchor.Outlook.FUTURE
            : Anchor.Outlook.PAST;
      }
    }
    return Anchor.Outlook.PAST;
  }

  private static int lastBefore(Sentence sentence, int offset) {
    int last = -1;
    for (Token token : sentence.tokens()) {
      if (token.span().end() > offset) {
        break;
      }
      last = token.index();
    }
    return last;
  }

  private boolean isCue(Token token) {
    boolean verbal =
        token.is(PartOfSpeech.VERB) || token.is(PartOfSpeech.AUX) || token.is(PartOfSpeech.ADJ);
    return token.lower().equals("'ll")
        || token.lower().equals("’ll")
        || (verbal && (words.has("future", token.lower()) || words.has("future", token.lemma())));
  }

  private static boolean isFiniteLooking(Token token) {
    return token.is(PartOfSpeech.VERB) || token.is(PartOfSpeech.AUX);
  }

  private static boolean isInfinitive(Sentence sentence, int index) {
    return index > 0 && sentence.token(index - 1).lower().equals("to");
  }

  /** "is to open", "were to begin": what was laid down for later; "is to blame" is not. */
  private static boolean isToBe(Sentence sentence, int index) {
    Token token = sentence.token(index);
    return isFiniteLooking(token) && token.lemma().equals("be") && opensInfinitive(sentence, index);
  }

  /** "due to start", unlike "due to the rain". */
  private static boolean isDueTo(Sentence sentence, int index) {
    return sentence.token(index).lower().equals("due") && opensInfinitive(sentence, index);
  }

  private static boolean opensInfinitive(Sentence sentence, int index) {
    if (index + 2 >= sentence.tokens().size() || !sentence.token(index + 1).lower().equals("to")) {
      return false;
    }
    Token verb = sentence.token(index + 2);
    return isFiniteLooking(verb)
        && verb.lower().equals(verb.lemma())
        && !verb.lemma().equals("blame");
  }

  /** "will be held", "will not vote", "are expected to vote": the cue stands just before. */
  private boolean precededByCue(Sentence sentence, int verb) {
    for (int i = verb - 1; i >= 0 && verb - i <= 4; i--) {
      Token token = sentence.token(i);
      if (token.is(PartOfSpeech.AUX) || token.is(PartOfSpeech.VERB)) {
        if (isCue(token)) {
          return true;
        }
      } else if (!token.is(PartOfSpeech.ADV) && !token.is(PartOfSpeech.PART)) {
        return false;
      }
    }
    return false;
  }
}
