package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds what is said by a cue within its sentence. */
final class ContentFinder {
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
  private static final Set<String> TURNS =
      Set.of("but", "and", "while", "although", "though", "whereas", "as", "or");
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
  private final List<CueMatch> matches;
  private final List<@Nullable SourceWords> sources;

  /**
   * @param matches the cues of the sentence in text order
   * @param sources for each of them its speaker, or null
   */
  ContentFinder(SentenceWords words, List<CueMatch> matches, List<@Nullable SourceWords> sources) {
    this.words = words;
    this.matches = matches;
    this.sources = sources;
  }

  /** The pieces said by the n-th cue; empty if it says nothing. */
  List<Span> find(int n) {
    CueMatch match = matches.get(n);
    List<int[]> pieces =
        switch (match.cue().form()) {
          case SAYING, TELLING -> match.isPassive() ? passive(n) : saying(n);
          case ACCORDING -> according(n);
          case CITING -> citing(n);
          case REPORTING_NOUN -> reportingNoun(n);
          case QUALIFYING -> qualifying(match);
          case HEDGING, BLAMING -> hedging(n);
        };
    List<Span> spans = new ArrayList<>();
    for (int[] piece : pieces) {
      int from = piece[0];
      int to = Math.min(piece[1], words.size());
      while (from < to && isEdge(from)) {
        from++;
      }
      while (to > from && isEdge(to - 1)) {
        to--;
      }
      if (to > from) {
        spans.add(words.span(from, to));
      }
    }
    return spans;
  }

  private boolean isEdge(int i) {
    return words.isComma(i)
        || words.lower(i).equals(".")
        || words.lower(i).equals(";")
        || words.lower(i).equals(":")
        || words.lower(i).equals("-")
        || words.lower(i).equals("–")
        || words.lower(i).equals("—");
  }

  private List<int[]> saying(int n) {
    CueMatch match = matches.get(n);
    SourceWords source = sources.get(n);
    int start = match.to();
    if (source != null && source.from() == match.to()) {
      start = source.to();
    }
    int left = leftEdge(match, source);
    boolean said = left > 0 && words.isBreak(left - 1) && !match.isParticiple();
    boolean quoted = said && (words.isClosingQuote(left - 1) || words.isClosingQuote(left - 2));
    if (match.cue().form() == Cue.Form.TELLING) {
      start = afterListener(start);
    }
    int next = afterAdjuncts(start);
    int complement = complement(next, match, source);
    if (quoted && complement >= 0 && !isExplicit(complement)) {
      complement = -1;
    }
    List<int[]> pieces = new ArrayList<>();
    if (said && (complement < 0 || quoted)) {
      pieces.add(new int[] {leftStart(n), left});
    }
    if (complement >= 0) {
      pieces.add(new int[] {complement, end(n, complement)});
    } else if (said && words.isComma(next) && !isTail(next)) {
      pieces.add(new int[] {next + 1, end(n, next + 1)});
    }
    return withCitings(n, pieces);
  }

  private boolean isTail(int comma) {
    return words.is(comma + 1, PartOfSpeech.VERB) && words.lower(comma + 1).endsWith("ing")
        || words.lower(comma + 1).equals("according");
  }

  private boolean isExplicit(int i) {
    return words.isOpeningQuote(i)
        || words.lower(i).equals("that")
        || words.lower(i - 1).equals("that");
  }

  private static int leftEdge(CueMatch match, @Nullable SourceWords source) {
    return source != null && source.isBefore(match) && !source.rule().equals("shared-subject")
        ? Math.min(source.from(), match.groupStart())
        : match.groupStart();
  }

  /** Where content before a cue begins: after an earlier cue's own clause. */
  private int leftStart(int n) {
    int from = matches.get(n).groupStart();
    for (int i = from - 2; i > 0; i--) {
      if (words.lower(i).equals(";")) {
        return i + 1;
      }
    }
    return 0;
  }

  private int afterListener(int start) {
    if (words.lower(start).equals("that") || words.isOpeningQuote(start)) {
      return start;
    }
    return words.nounPhraseEnd(start);
  }

  /** Skips "in a statement on Monday" and the like. */
  private int afterAdjuncts(int start) {
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
  private int complement(int i, CueMatch match, @Nullable SourceWords source) {
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

  private int clauseEnd(int from) {
    for (int i = from; i < words.size(); i++) {
      if (words.lower(i).equals(";")) {
        return i;
      }
    }
    return words.size();
  }

  /** Where content that begins at {@code from} ends: the sentence's end or another cue's turn. */
  private int end(int n, int from) {
    int end = clauseEnd(from);
    for (int other = 0; other < matches.size(); other++) {
      CueMatch match = matches.get(other);
      if (other == n || match.groupStart() < from || match.groupStart() >= end) {
        continue;
      }
      int turn = turn(n, other, from);
      if (turn >= from) {
        end = Math.min(end, turn);
      }
    }
    return end;
  }

  /**
   * The token where another cue takes over from the n-th, or -1 if it stands inside its content.
   */
  private int turn(int n, int other, int from) {
    CueMatch match = matches.get(other);
    Cue.Form form = match.cue().form();
    if (form == Cue.Form.ACCORDING) {
      return words.isComma(match.from() - 1) ? match.from() - 1 : match.from();
    }
    if (form == Cue.Form.REPORTING_NOUN
        || form == Cue.Form.QUALIFYING
        || form == Cue.Form.HEDGING) {
      return -1;
    }
    SourceWords source = sources.get(other);
    if (form == Cue.Form.CITING || match.isParticiple()) {
      return words.isComma(match.groupStart() - 1) ? match.groupStart() - 1 : -1;
    }
    if (match.isPassive()) {
      return -1;
    }
    int start = leftEdge(match, source);
    int before = start - 1;
    if (before <= from) {
      return -1;
    }
    if (words.is(before, PartOfSpeech.CCONJ) && !words.isComma(before - 1)) {
      SourceWords own = sources.get(n);
      boolean sameSpeaker =
          source != null
              && own != null
              && source.from() == own.from()
              && source.rule().equals("shared-subject");
      return sameSpeaker ? before : -1;
    }
    if (TURNS.contains(words.lower(before)) && words.isComma(before - 1)) {
      return before - 1;
    }
    return words.lower(before).equals("while")
        ? before
        : words.isComma(before) && trails(match) ? before : -1;
  }

  /** ", officials said." at the end or between commas. */
  private boolean trails(CueMatch match) {
    int next = afterAdjuncts(match.to());
    return next >= words.size() || words.isBreak(next);
  }

  /** What "citing police" adds stays inside what the citing speaker says. */
  private List<int[]> withCitings(int n, List<int[]> pieces) {
    if (pieces.isEmpty()) {
      return pieces;
    }
    for (int other = 0; other < matches.size(); other++) {
      SourceWords source = sources.get(other);
      if (other != n && matches.get(other).cue().form() == Cue.Form.CITING && source != null) {
        pieces.add(new int[] {matches.get(other).from(), source.to()});
      }
    }
    pieces.sort((one, two) -> Integer.compare(one[0], two[0]));
    return pieces;
  }

  private List<int[]> passive(int n) {
    CueMatch match = matches.get(n);
    SourceWords source = sources.get(n);
    int after = source != null ? source.to() : match.to();
    int end = end(n, after);
    List<int[]> pieces = new ArrayList<>();
    if (match.cue().form() == Cue.Form.TELLING) {
      return pieces;
    }
    int start = match.groupStart();
    boolean dummy = words.lower(start - 1).equals("it");
    if (!dummy) {
      int subject = words.isComma(start - 1) ? -1 : words.nounPhraseStart(start);
      if (subject < 0) {
        return pieces;
      }
      pieces.add(new int[] {subject, start});
    }
    int next = words.lower(after).equals("that") ? after + 1 : after;
    pieces.add(new int[] {next, end});
    return pieces;
  }

  private List<int[]> according(int n) {
    CueMatch match = matches.get(n);
    SourceWords source = sources.get(n);
    List<int[]> pieces = new ArrayList<>();
    if (source == null) {
      return pieces;
    }
    if (match.from() > leftStart(n)) {
      pieces.add(new int[] {leftStart(n), match.from()});
    }
    if (words.isComma(source.to()) && source.to() + 1 < words.size()) {
      pieces.add(new int[] {source.to() + 1, clauseEnd(source.to())});
    }
    return pieces;
  }

  private List<int[]> citing(int n) {
    SourceWords source = sources.get(n);
    if (source == null) {
      return List.of();
    }
    CueMatch match = matches.get(n);
    for (int other = 0; other < matches.size(); other++) {
      Cue.Form form = matches.get(other).cue().form();
      if (other != n && (form == Cue.Form.SAYING || form == Cue.Form.TELLING)) {
        List<int[]> said = new ArrayList<>();
        for (int[] piece : saying(other)) {
          if (piece[0] != match.from()) {
            said.add(piece);
          }
        }
        if (!said.isEmpty()) {
          return said;
        }
      }
    }
    return match.from() == 0 ? List.of() : List.of(new int[] {leftStart(n), match.from()});
  }

  private List<int[]> reportingNoun(int n) {
    CueMatch match = matches.get(n);
    SourceWords source = sources.get(n);
    int next = source != null && source.from() >= match.to() ? source.to() : match.to();
    String word = words.lower(next);
    if (word.equals("that")) {
      return List.of(new int[] {next + 1, end(n, next + 1)});
    }
    if (word.equals("of")) {
      int end = words.nounPhraseEnd(next + 1);
      int to = end > next + 1 ? end : end(n, next + 1);
      return List.of(new int[] {next + 1, to});
    }
    return List.of();
  }

  private List<int[]> qualifying(CueMatch match) {
    boolean afterSubject =
        words.is(match.from(), PartOfSpeech.VERB)
            && (words.is(
                match.from() - 1,
                PartOfSpeech.NOUN,
                PartOfSpeech.PROPN,
                PartOfSpeech.AUX,
                PartOfSpeech.PRON));
    int end = words.nounPhraseEnd(match.to());
    return afterSubject || end == match.to() ? List.of() : List.of(new int[] {match.to(), end});
  }

  private List<int[]> hedging(int n) {
    CueMatch match = matches.get(n);
    List<int[]> pieces = new ArrayList<>();
    if (match.from() > 0) {
      pieces.add(new int[] {leftStart(n), match.from()});
    }
    pieces.add(new int[] {match.to(), end(n, match.to())});
    return pieces;
  }
}
