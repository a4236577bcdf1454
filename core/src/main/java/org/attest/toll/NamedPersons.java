package org.attest.toll;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/**
 * Tells whether a noun phrase may be one person's name: "Omar Said was killed" is one killed.
 *
 * <p>There is no list of persons' names behind it: a name is taken for a person's if it is no name
 * of a kind that names.tsv lists, so it is asked only of those whom a word of harm to persons
 * befell.
 */
final class NamedPersons {
  /** "FMLN", "M-19": an organisation, unless the whole text is in capitals. */
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}[\\p{Lu}\\d.-]+");

  private static final Pattern ORDINAL = Pattern.compile("[0-9]+(?:st|nd|rd|th)");

  private static final Pattern PEOPLES =
      Pattern.compile(
          "\\p{L}+(?:ans|ers|ists|ites|ims|ems|ews|ics|ards|nis|ris|lis|bis|dus|tus|tis|ees|hs)");

  /** In texts without capitals, where names of peoples and of persons look alike. */
  private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}{3,}[bdfghkptvw]s");

  private final Set<String> others = new HashSet<>();

  NamedPersons() {
    for (Vocabulary.Row row : Vocabulary.load(NamedPersons.class, "names.tsv")) {
      others.add(row.get("word"));
    }
  }

  boolean isOne(Sentence sentence, Phrase phrase) {
    return isName(sentence, phrase) && !isPeople(sentence, phrase);
  }

  /** "Hindus", "the Jesuits": a name of many. */
  boolean isMany(Sentence sentence, Phrase phrase) {
    return isName(sentence, phrase) && isPeople(sentence, phrase);
  }

  private static boolean isPeople(Sentence sentence, Phrase phrase) {
    Token head = sentence.head(phrase);
    Token before = phrase.head() > 0 ? sentence.token(phrase.head() - 1) : head;
    boolean lowerCase =
        head.text().equals(head.lower()) && LOWER_CASE.matcher(head.text()).matches();
    return (lowerCase || PEOPLES.matcher(head.lower()).matches())
        && (phrase.head() == phrase.start() || !before.is(PartOfSpeech.PROPN));
  }

  private boolean isName(Sentence sentence, Phrase phrase) {
    Token head = sentence.head(phrase);
    boolean one =
        (head.text().matches("\\p{Lu}\\p{Ll}+") && head.is(PartOfSpeech.ADJ)
                || head.lower().matches("\\p{L}{3,}(?:ian|ean|dan|can|ese|guan)"))
            && sentence.token(phrase.start()).lower().matches("an?");
    if (!head.is(PartOfSpeech.PROPN) && !one || head.lower().length() < 2) {
      return false;
    }
    if (phrase.start() > 0 && hasDigit(sentence.token(phrase.start() - 1))) {
      return false;
    }
    for (int i = phrase.start(); i < phrase.end(); i++) {
      Token token = sentence.token(i);
      boolean initials =
          i == phrase.head()
              && INITIALS.matcher(token.text()).matches()
              && token.text().replace(".", "").length() < 6;
      if (others.contains(token.lower()) || initials || hasDigit(token)) {
        return false;
      }
    }
    Token first = sentence.token(phrase.start());
    boolean the = first.is(PartOfSpeech.DET) && !first.lower().matches("an?");
    return !the || isPeople(sentence, phrase);
  }

  /** True if a word of a stretch holds a digit: then no single name is counted. */
  static boolean hasDigit(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (hasDigit(sentence.token(i))) {
        return true;
      }
    }
    return false;
  }

  /** True if a word of a stretch holds a number that no hyphen makes an age or a rank. */
  static boolean hasNumber(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      if (hasDigit(token)
          && token.text().indexOf('-') < 0
          && !ORDINAL.matcher(token.lower()).matches()) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasDigit(Token token) {
    return token.text().chars().anyMatch(Character::isDigit);
  }
}
