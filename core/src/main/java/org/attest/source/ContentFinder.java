package org.attest.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** Finds what is said by a cue within its sentence. */
final class ContentFinder {
  private static final Set<String> TURNS =
      Set.of("but", "and", "while", "although", "though", "whereas", "as", "or");
  private final SentenceWords words;
  private final Complements complements;
  private final List<CueMatch> matches;
  private final List<@Nullable SourceWords> sources;

  /**
   * @param matches the cues of the sentence in text order
   * @param sources for each of them its speaker, or null
   */
  ContentFinder(SentenceWords words, List<CueMatch> matches, List<@Nullable SourceWords> sources) {
    this.words = words;
    this.complements = new Complements(words);
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
    int next = complements.afterAdjuncts(start);
    int complement = complements.start(next, match, source);
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

  /** Where content that begins at {@code from} ends: the sentence's end or another cue's turn. */
  private int end(int n, int from) {
    int end = complements.clauseEnd(from);
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
    int next = complements.afterAdjuncts(match.to());
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
      pieces.add(new int[] {source.to() + 1, complements.clauseEnd(source.to())});
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
