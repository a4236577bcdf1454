package org.attest.source;

import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Finds where the complement of a cue begins, past "in a statement on Monday" and the like. */
final class Complements {
  private static final Set<String> SAYING_NOUNS =
      Set.of(
          "claim",
          "report",
          "allegation",
          "accusation",
          "suggestion",
          "charge",
          "notion",
          "idea",
          "rumour",
          "rumor",
          "account",
          "statement",
          "assertion",
          "speculation");
  private static final Set<String> QUESTION_WORDS =
      Set.of("how", "why", "whether", "where", "when", "what", "who", "if");
  private static final Set<String> SPEECH_PLACES =
      Set.of(
          "statement",
          "interview",
          "speech",
          "tweet",
          "post",
          "report",
          "conference",
          "briefing",
          "message",
          "letter",
          "telegram",
          "facebook",
          "twitter",
          "phone",
          "email",
          "television",
          "tv",
          "radio",
          "video",
          "address",
          "condition",
          "anonymity",
          "remark",
          "meeting",
          "court",
          "hearing",
          "announcement",
          "bulletin",
          "release",
          "communique",
          "website",
          "media");
  private static final Set<String> DATE_WORDS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "today",
          "yesterday",
          "tonight",
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
          "week",
          "month",
          "year",
          "evening",
          "morning",
          "afternoon",
          "night",
          "day");

  private final SentenceWords words;

  Complements(SentenceWords words) {
    this.words = words;
  }

  /** Skips "in a statement on Monday" and the like. */
  int afterAdjuncts(int start) {
    int i = start;
    while (i < words.size()) {
      int next = i;
      if (words.isSpeechTime(i) || words.is(i, PartOfSpeech.ADV) && !isQuestion(i)) {
        next = i + 1;
      } else if (words.is(i, PartOfSpeech.ADP) || words.lower(i).equals("to")) {
        int end = words.isSpeechTime(i + 1) ? i + 2 : words.nounPhraseEnd(i + 1);
        if (end > i + 1 && isAdjunct(i + 1, end)) {
          next = end;
        }
      } else if (DATE_WORDS.contains(words.lower(i)) || isLast(i)) {
        next = i + 1;
      }
      if (next == i) {
        break;
      }
      i = next;
    }
    return i;
  }

  private boolean isQuestion(int i) {
    return QUESTION_WORDS.contains(words.lower(i));
  }

  private boolean isLast(int i) {
    return words.lower(i).matches("last|this|late|earlier")
        && DATE_WORDS.contains(words.lower(i + 1));
  }

  private boolean isAdjunct(int from, int to) {
    for (int i = from; i < to; i++) {
      if (SPEECH_PLACES.contains(words.lemma(i)) || DATE_WORDS.contains(words.lower(i))) {
        return true;
      }
    }
    return to == from + 1 && words.is(from, PartOfSpeech.NUM);
  }

  /** Where the cue's complement begins, or -1 if what stands there is none the cue takes. */
  int start(int i, CueMatch match, @Nullable SourceWords source) {
    Cue cue = match.cue();
    String word = words.lower(i);
    if (word.equals("that") && cue.takes("clause")) {
      return i + 1;
    }
    if (word.equals(":") && (cue.takes("clause") || cue.takes("quote"))) {
      return i + 1;
    }
    if (words.isOpeningQuote(i) || words.isComma(i) && words.isOpeningQuote(i + 1)) {
      return cue.takes("quote") || cue.takes("object") ? i : -1;
    }
    if (word.equals("to")) {
      return cue.takes("infinitive") || cue.takes("to") ? i : -1;
    }
    if (isQuestion(i)) {
      return cue.takes("clause") ? i : -1;
    }
    if (words.is(i, PartOfSpeech.ADP, PartOfSpeech.SCONJ) && !word.equals("as")) {
      return cue.takes(word) ? i : complementOfPreposition(i, cue);
    }
    if (words.is(i, PartOfSpeech.VERB, PartOfSpeech.AUX) && word.endsWith("ing")) {
      return cue.takes("gerund") || cue.takes("object") ? i : -1;
    }
    return noun(i, match, source);
  }

  /** "Said in the north ten people died": a clause may open with a preposition. */
  private int complementOfPreposition(int i, Cue cue) {
    int end = words.nounPhraseEnd(i + 1);
    return cue.takes("clause")
            && end > i + 1
            && words.isComma(end)
            && words.hasVerb(end, words.size())
        ? i
        : -1;
  }

  private int noun(int i, CueMatch match, @Nullable SourceWords source) {
    int end = words.nounPhraseEnd(i);
    if (end == i) {
      return -1;
    }
    Cue cue = match.cue();
    if (cue.takes("object") || cue.takes("claim")) {
      return i;
    }
    if (cue.takes("infinitive") && infinitiveAfter(end)) {
      return i;
    }
    if (cue.takes("saying-noun") && hasSayingNoun(i, end)) {
      return i;
    }
    if (cue.takes("document") && source != null && SourceKinds.isDocument(words, source)) {
      return i;
    }
    if (cue.takes("naming") && isNaming(i, source)) {
      return i;
    }
    return cue.takes("clause") && words.hasVerb(i, clauseEnd(i)) ? i : -1;
  }

  private boolean infinitiveAfter(int i) {
    return words.lower(i).equals("to") && words.is(i + 1, PartOfSpeech.VERB);
  }

  private boolean isNaming(int i, @Nullable SourceWords source) {
    if (source != null && words.lower(source.from() - 1).equals("what")) {
      return true;
    }
    for (int k = i; k < Math.min(words.size(), i + 12); k++) {
      if (words.isOpeningQuote(k)) {
        return true;
      }
    }
    return false;
  }

  private boolean hasSayingNoun(int from, int to) {
    for (int i = from; i < to; i++) {
      if (SAYING_NOUNS.contains(words.lemma(i))) {
        return true;
      }
    }
    return false;
  }

  /** The next semicolon, or the sentence's end. */
  int clauseEnd(int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.lower(i).equals(";")) {
        return i;
      }
    }
    return words.size();
  }
}
