package org.attest.source;

import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Finds the words that name the speaker of a cue within its sentence. */
final class SourceFinder {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");
  private static final Set<String> NOBODY = Set.of("no", "nobody", "none", "neither");
  private static final Set<String> THERE = Set.of("there", "here");
  private static final int LONGEST_APPOSITION = 30;

  /** The speaker; null if the sentence names none. */
  @Nullable SourceWords find(
      SentenceWords words, CueMatch match, List<@Nullable SourceWords> earlier) {
    return switch (match.cue().form()) {
      case SAYING, TELLING -> speaker(words, match, earlier);
      case ACCORDING, CITING -> after(words, match.to(), "object");
      case REPORTING_NOUN -> ofNoun(words, match);
      case QUALIFYING, HEDGING, BLAMING -> null;
    };
  }

  /** "No group claimed ...": nobody speaks. */
  static boolean isNobody(SentenceWords words, SourceWords source) {
    return NOBODY.contains(words.lower(source.from()));
  }

  private @Nullable SourceWords speaker(
      SentenceWords words, CueMatch match, List<@Nullable SourceWords> earlier) {
    if (match.isPassive()) {
      return agent(words, match);
    }
    if (words.isInsideNoun(match.groupStart())) {
      return null;
    }
    SourceWords inverted = inverted(words, match);
    if (inverted != null) {
      return inverted;
    }
    if (!match.isParticiple()) {
      SourceWords subject = subject(words, match.groupStart());
      if (subject != null) {
        return subject;
      }
    }
    return shared(words, match, earlier);
  }

  /** "Ten people died, said the mayor of the town." */
  private @Nullable SourceWords inverted(SentenceWords words, CueMatch match) {
    if (!words.isBreak(match.groupStart() - 1)
        || match.isParticiple()
        || words.is(match.to(), PartOfSpeech.PRON)
        || !words.isBreak(words.nounPhraseEnd(match.to()))
            && words.nounPhraseEnd(match.to()) < words.size()
        || words.nounPhraseEnd(match.to()) == match.to()) {
      return null;
    }
    boolean afterApposition =
        words.isComma(match.groupStart() - 1)
            && subject(words, match.groupStart()) != null
            && !words.isClosingQuote(match.groupStart() - 2);
    return afterApposition && (match.cue().takes("object") || opensClause(words, match.to()))
        ? null
        : after(words, match.to(), "subject-after");
  }

  /** "The army, which holds the port, said the release of ten men, due on Sunday, was off." */
  private static boolean opensClause(SentenceWords words, int start) {
    int end = words.nounPhraseEnd(start);
    return words.isComma(end)
        && !RELATIVES.contains(words.lower(end + 1))
        && words.hasVerb(end + 1, words.size());
  }

  private @Nullable SourceWords subject(SentenceWords words, int group) {
    int end = group;
    while (end > 0
        && (words.isSpeechTime(end - 1)
            || isLooseOn(words, end - 1)
            || THERE.contains(words.lower(end - 1)))) {
      end--;
    }
    if (words.isComma(end - 1)) {
      return beforeApposition(words, end - 1);
    }
    if (RELATIVES.contains(words.lower(end - 1))) {
      int antecedentEnd = words.isComma(end - 2) ? end - 2 : end - 1;
      int start = words.nounPhraseStart(antecedentEnd);
      return start < 0 ? null : new SourceWords(start, antecedentEnd, "relative");
    }
    int start = words.nounPhraseStart(end);
    if (start < 0) {
      return null;
    }
    return new SourceWords(start, end, "subject");
  }

  private static boolean isLooseOn(SentenceWords words, int i) {
    return words.lower(i).equals("on") && words.isSpeechTime(i + 1);
  }

  /** "Jane Doe, who heads the clinic, said": the name before the commas. */
  private @Nullable SourceWords beforeApposition(SentenceWords words, int comma) {
    for (int i = comma - 1; i > Math.max(0, comma - LONGEST_APPOSITION); i--) {
      if (!words.isComma(i)) {
        continue;
      }
      boolean relative =
          RELATIVES.contains(words.lower(i + 1)) || words.lower(i + 1).equals("whose");
      if (!relative && words.hasVerb(i + 1, comma)) {
        return null;
      }
      int start = words.nounPhraseStart(i);
      if (start >= 0) {
        return new SourceWords(start, comma, "subject");
      }
    }
    return null;
  }

  private @Nullable SourceWords agent(SentenceWords words, CueMatch match) {
    for (int i = match.to(); i < Math.min(words.size(), match.to() + 4); i++) {
      if (words.lower(i).equals("by")) {
        return after(words, i + 1, "agent");
      }
      if (words.isBreak(i)) {
        return null;
      }
    }
    return null;
  }

  private @Nullable SourceWords after(SentenceWords words, int start, String rule) {
    int end = words.nounPhraseEnd(start);
    if (end == start || end == start + 1 && words.isArticle(start)) {
      return null;
    }
    return new SourceWords(start, withApposition(words, end), rule);
  }

  /** ", the head of the hospital," after a name. */
  private int withApposition(SentenceWords words, int end) {
    if (!words.isComma(end)
        || !words.is(end - 1, PartOfSpeech.PROPN)
        || !words.is(end + 1, PartOfSpeech.DET, PartOfSpeech.NOUN, PartOfSpeech.ADJ)) {
      return end;
    }
    int apposition = words.nounPhraseEnd(end + 1);
    boolean closed = apposition >= words.size() || words.isBreak(apposition);
    return apposition > end + 1 && closed ? apposition : end;
  }

  private @Nullable SourceWords shared(
      SentenceWords words, CueMatch match, List<@Nullable SourceWords> earlier) {
    for (int i = earlier.size() - 1; i >= 0; i--) {
      SourceWords source = earlier.get(i);
      if (source != null && !isDummy(words, source)) {
        return new SourceWords(source.from(), source.to(), "shared-subject");
      }
    }
    for (int verb = 0; verb < match.groupStart(); verb++) {
      if (words.is(verb, PartOfSpeech.VERB, PartOfSpeech.AUX)) {
        SourceWords subject = subject(words, words.verbGroupStart(verb));
        return subject == null || isDummy(words, subject)
            ? null
            : new SourceWords(subject.from(), subject.to(), "shared-subject");
      }
    }
    return null;
  }

  /** "It is a sign, showing that ...": it does not speak. */
  private static boolean isDummy(SentenceWords words, SourceWords source) {
    return source.to() == source.from() + 1 && words.lower(source.from()).equals("it");
  }

  private @Nullable SourceWords ofNoun(SentenceWords words, CueMatch match) {
    if (words.lower(match.to()).equals("by") || words.lower(match.to()).equals("from")) {
      return after(words, match.to() + 1, "agent");
    }
    String before = words.lower(match.from() - 1);
    if (before.equals("'s") || before.equals("’s") || before.equals("’") || before.equals("'")) {
      int start = words.nounPhraseStart(match.from() - 1);
      return start < 0 ? null : new SourceWords(start, match.from() - 1, "possessive");
    }
    return null;
  }
}
