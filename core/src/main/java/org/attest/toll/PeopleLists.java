package org.attest.toll;

import java.util.LinkedList;
import java.util.List;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list of people that ends right before a verb, word by word, for where the parser hung
 * its members elsewhere: "six monks (five Greeks) and two women were killed", "five people,
 * including a guard, were hurt".
 */
final class PeopleLists {
  private static final int FURTHEST = 12;

  private final VictimReader reader;
  private final Speakers speakers;

  PeopleLists(VictimReader reader, Speakers speakers) {
    this.reader = reader;
    this.speakers = speakers;
  }

  /** The members in text order; those that "including" names as parts are left out. */
  List<Victims> before(Sentence sentence, List<Figure> figures, int verb) {
    LinkedList<Victims> members = new LinkedList<>();
    int at = skip(sentence, verb - 1, ",");
    boolean joined = true;
    while (at >= 0 && joined) {
      at = aside(sentence, at);
      Victims victims = endingAt(sentence, figures, at);
      if (victims == null) {
        break;
      }
      members.addFirst(victims);
      int left = victims.start() - 1;
      String link = NumberWords.lower(sentence, left);
      boolean doer =
          link.equals("by") && left > 0 && sentence.token(left - 1).is(PartOfSpeech.VERB);
      if (doer) {
        // "Forty monks led by Omar Dalen were arrested".
        members.clear();
        at = left - 2;
      } else if (link.equals("including")) {
        members.clear();
        at = skip(sentence, left - 1, ",");
      } else {
        joined = link.equals("and") || link.equals(",") && members.size() > 1;
        at = joined ? skip(sentence, left - 1, ",") : left;
      }
    }
    if (members.size() > 1 && isObject(sentence, members.getFirst().start())) {
      members.removeFirst();
    }
    return List.copyOf(members);
  }

  /**
   * The counted people whose verb stands further on: "two officers involved in the raid were
   * arrested"; none if another clause lies between.
   */
  List<Victims> far(Sentence sentence, List<Figure> figures, int verb) {
    for (int i = verb - 1; i > 0 && verb - i < FURTHEST; i--) {
      Token token = sentence.token(i);
      Phrase phrase = sentence.phraseAt(i).filter(Phrase::isNoun).orElse(null);
      Victims victims =
          phrase == null || phrase.head() != i ? null : reader.read(sentence, figures, phrase);
      boolean many = victims != null && victims.bounds().rule().equals("vague");
      if (victims != null && (victims.figure() != null || many)) {
        int left = victims.start() - 1;
        boolean hangs =
            left >= 0
                && sentence.token(left).is(PartOfSpeech.ADP)
                && !sentence.token(left).lower().matches("after|before|since|until");
        boolean object =
            left >= 0
                && (sentence.token(left).is(PartOfSpeech.VERB)
                    || sentence.token(left).is(PartOfSpeech.PRON));
        return hangs || object && many ? List.of() : List.of(victims);
      }
      boolean other =
          token.is(PartOfSpeech.AUX)
              || token.is(PartOfSpeech.SCONJ)
              || token.lower().matches("who|that|which|whom|[;:,(]")
              || token.is(PartOfSpeech.VERB) && !token.lower().matches(".*(?:ed|ing|en)");
      if (other) {
        return List.of();
      }
    }
    return List.of();
  }

  /**
   * "Omar Dalen, the man who ..., died": the name that opens the sentence; none if there is none.
   */
  List<Victims> opening(Sentence sentence, List<Figure> figures, int verb) {
    Phrase first = sentence.phraseAt(0).filter(Phrase::isNoun).orElse(null);
    boolean set =
        first != null
            && NumberWords.lower(sentence, first.end()).equals(",")
            && NumberWords.lower(sentence, verb - 1).equals(",")
            && verb - 1 > first.end()
            && sentence.head(first).is(PartOfSpeech.PROPN);
    Victims victims = set && first != null ? reader.read(sentence, figures, first) : null;
    return victims == null || victims.figure() != null ? List.of() : List.of(victims);
  }

  private @Nullable Victims endingAt(Sentence sentence, List<Figure> figures, int last) {
    Phrase phrase = last < 0 ? null : sentence.phraseAt(last).filter(Phrase::isNoun).orElse(null);
    if (phrase == null || phrase.head() != last) {
      return null;
    }
    Victims victims = reader.read(sentence, figures, phrase);
    return victims == null || victims.end() != last + 1 ? null : victims;
  }

  private static int skip(Sentence sentence, int at, String mark) {
    return NumberWords.lower(sentence, at).equals(mark) ? at - 1 : at;
  }

  /** The last token before a bracket that closes here, or the same. */
  private static int aside(Sentence sentence, int at) {
    if (!NumberWords.lower(sentence, at).equals(")")) {
      return at;
    }
    int open = at;
    while (open >= 0 && !sentence.token(open).lower().equals("(")) {
      open--;
    }
    return open - 1;
  }

  /** "He shot six monks and two women died": the monks are the object of the verb before. */
  private boolean isObject(Sentence sentence, int start) {
    if (start == 0) {
      return false;
    }
    Token before = sentence.token(start - 1);
    return before.is(PartOfSpeech.VERB) && !speakers.isSaying(sentence, start - 1)
        || before.is(PartOfSpeech.ADP) && !before.lower().matches("after|before|when|that");
  }
}
