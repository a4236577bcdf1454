package org.attest.actor;

import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;

/** Which tokens of a sentence are written with a capital, and how far a name of them reaches. */
final class Capitals {
  private static final Set<String> PARTICLES =
      Set.of(
          "al", "el", "bin", "ibn", "bint", "abu", "ould", "ag", "de", "del", "la", "las", "los",
          "van", "von", "wal", "ul", "ud", "da", "dos", "di");
  private static final Set<String> BEFORE_DATES =
      Set.of("in", "on", "since", "until", "by", "last", "next", "this", "early", "late", "of");
  private static final Set<String> DATES =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday");

  private final Sentence sentence;
  private final OrganisationWords words;

  Capitals(Sentence sentence, OrganisationWords words) {
    this.sentence = sentence;
    this.words = words;
  }

  boolean begins(int index) {
    Token token = sentence.token(index);
    if (!isCapital(index)) {
      return false;
    }
    boolean first = index == 0 || !isWord(index - 1);
    if (words.isModifier(token.text()) || isDate(index)) {
      return false;
    }
    return switch (token.pos()) {
      case PROPN -> !token.lower().equals("the");
      case NOUN, ADJ -> true;
      case VERB, NUM, ADV -> !first;
      default -> false;
    };
  }

  /** "May" of "In May Dune Watch renamed itself". */
  private boolean isDate(int index) {
    return index > 0
        && BEFORE_DATES.contains(sentence.token(index - 1).lower())
        && DATES.contains(sentence.token(index).lower());
  }

  int runEnd(int from) {
    int size = sentence.tokens().size();
    int end = from + 1;
    boolean isBody = words.kindBeforeOf(sentence.token(from).text()) != null;
    while (end < size) {
      if (isCapital(end) && isWord(end) && !sentence.token(end).is(PartOfSpeech.PRON)) {
        isBody |= words.kindBeforeOf(sentence.token(end).text()) != null;
        end++;
        continue;
      }
      int next = connected(end, isBody, from);
      if (next < 0) {
        break;
      }
      end = next;
    }
    return end;
  }

  /** The next capital if only small words of a name stand before it, else -1. */
  private int connected(int at, boolean isBody, int from) {
    int size = sentence.tokens().size();
    String word = sentence.token(at).lower();
    int next = at + 1;
    if (next >= size) {
      return -1;
    }
    boolean owner =
        (word.equals("'s") || word.equals("’s") || word.equals("'") || word.equals("’"))
            && words.isOwner(sentence.token(at - 1).lower());
    boolean particle = PARTICLES.contains(word);
    boolean link = isBody && (word.equals("of") || word.equals("for"));
    boolean and = word.equals("and") && holdsLink(from, at);
    if (!owner && !particle && !link && !and) {
      return -1;
    }
    if (link && sentence.token(next).lower().equals("the")) {
      next++;
    }
    return next < size && isCapital(next) && isWord(next) ? next : -1;
  }

  private boolean holdsLink(int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.token(i).lower();
      if (word.equals("of") || word.equals("for")) {
        return true;
      }
    }
    return false;
  }

  boolean isWord(int index) {
    return Character.isLetterOrDigit(sentence.token(index).text().charAt(0));
  }

  boolean isQuote(int index) {
    return "\"“”'‘’".contains(sentence.token(index).text());
  }

  /** Written with a capital, the article of an Arabic name apart ("al-Nusra"). */
  boolean isCapital(int index) {
    String text = sentence.token(index).text();
    if (Character.isUpperCase(text.charAt(0))) {
      int hyphen = text.lastIndexOf('-');
      boolean describes =
          hyphen > 0 && hyphen + 1 < text.length() && isParticiple(text.substring(hyphen + 1));
      return !describes;
    }
    int hyphen = text.indexOf('-');
    return hyphen > 0
        && hyphen < 5
        && hyphen + 1 < text.length()
        && Character.isUpperCase(text.charAt(hyphen + 1))
        && !isParticiple(text.substring(text.lastIndexOf('-') + 1));
  }

  /** "based" of "Sirte-based", "led" of "Saudi-led". */
  private static boolean isParticiple(String end) {
    return Character.isLowerCase(end.charAt(0)) && (end.endsWith("ed") || end.equals("led"));
  }

  boolean isAcronym(int index) {
    String text = sentence.token(index).text();
    return text.length() >= 2
        && text.length() <= 8
        && Character.isUpperCase(text.charAt(0))
        && text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }
}
