package org.attest.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/** Puts the figures and the words of harm of one sentence together. */
final class SentenceTolls {
  private static final Set<String> CARRIED =
      Set.of("at-least", "more-than", "up-to", "approximate");
  private static final Set<String> PART_MARKS = Set.of("including", "among", "include");

  /** A running total or a sum over a period (codebook, "Toll"). */
  private static final Pattern CUMULATIVE =
      Pattern.compile(
          "\\bso far (?:this|in|since)\\b|\\b(?:over|in|during|within) the (?:past|last) (?:\\w+ )?"
              + "(?:days|weeks|months|years|decades?|year|month|week)\\b|\\bsince (?:the"
              + " (?:start|beginning|outbreak|onset|war|conflict|invasion|uprising|revolution|coup)"
              + "|(?:January|February|March|April|May|June|July|August|September|October|November"
              + "|December)\\b|(?:19|20)\\d\\d|last |mid|early|late)|\\bto date\\b|\\ball told\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RUNNING =
      Pattern.compile(
          "\\b(?:rise|rises|rising|rose|risen|climb\\w*|reach\\w*|pass(?:ed|es)|top(?:s|ped)|bring\\w*|"
              + "tak(?:e|es|ing)|took|"
              + "brought|increas\\w*|jump\\w*|mount\\w*|grow\\w*|grew|doubl\\w*|surpass\\w*|exceed\\w*)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A figure that the report itself says is out of date: no second toll beside the new one. */
  private static final Pattern CORRECTED =
      Pattern.compile(
          "(?:\\b(?:up|down|revised|rose|risen|raised|increased|climbed|jumped|lowered)\\s+from"
              + "|\\b(?:earlier|initial|previous|preliminary)\\s+(?:reports?|counts?|tolls?|figures?|"
              + "estimates?|statements?)\\b[^,;.]{0,50}|\\bpreviously\\s+(?:said|reported|put|thought)"
              + "[^,;.]{0,40})\\s*$",
          Pattern.CASE_INSENSITIVE);

  private final FigureReader figureReader;
  private final HarmFinder harmFinder = new HarmFinder();
  private final People people;
  private final VictimFinder victimFinder;

  SentenceTolls(FigureReader figureReader, People people) {
    this.figureReader = figureReader;
    this.people = people;
    this.victimFinder = new VictimFinder(people);
  }

  /** The tolls of a sentence in text order. */
  List<TollDraft> read(String text, Sentence sentence) {
    List<Harm> harms = harmFinder.find(sentence);
    if (harms.isEmpty()) {
      return List.of();
    }
    List<Figure> figures = figureReader.read(sentence);
    List<TollDraft> drafts = new ArrayList<>();
    for (Harm harm : harms) {
      for (Victims victims : victimFinder.find(sentence, figures, harm)) {
        if (isNew(drafts, harm, victims) && !isCorrected(text, sentence, victims)) {
          drafts.add(draft(text, sentence, harm, victims));
        }
      }
    }
    drafts.removeIf(draft -> isOutcomeOfOther(sentence, draft, drafts));
    drafts.sort(Comparator.comparingInt(draft -> draft.victims().start()));
    return parts(sentence, figures, carried(sentence, drafts));
  }

  /** "Three of the wounded had died": the figure counts the dead, not the wounded. */
  private static boolean isOutcomeOfOther(
      Sentence sentence, TollDraft draft, List<TollDraft> drafts) {
    Figure figure = draft.victims().figure();
    boolean whole =
        NumberWords.lower(sentence, draft.harm().start() - 1).matches("the|those")
            && NumberWords.lower(sentence, draft.harm().start() - 2).equals("of");
    return figure != null
        && whole
        && draft.effect() != Effect.KILLED
        && drafts.stream()
            .anyMatch(
                other ->
                    other.effect() == Effect.KILLED
                        && figure.equals(other.victims().figure())
                        && other.harm().start() >= draft.harm().end());
  }

  private static boolean isNew(List<TollDraft> drafts, Harm harm, Victims victims) {
    return drafts.stream()
        .noneMatch(
            other ->
                other.victims().start() < victims.end()
                    && victims.start() < other.victims().end()
                    && (other.effect() == harm.effect()
                        || other.victims().figure() != null && harm.kind() == Harm.Kind.STATE));
  }

  private static boolean isCorrected(String text, Sentence sentence, Victims victims) {
    int start = sentence.token(victims.start()).span().start();
    int from = Math.max(sentence.span().start(), start - 80);
    return CORRECTED.matcher(text.substring(from, start)).find();
  }

  private static TollDraft draft(String text, Sentence sentence, Harm harm, Victims victims) {
    String words = sentence.span().of(text);
    boolean toll = harm.kind() == Harm.Kind.TOLL && RUNNING.matcher(words).find();
    boolean sum = victims.figure() != null && CUMULATIVE.matcher(words).find();
    Bounds bounds = victims.bounds();
    boolean rate =
        FigureReader.isRate(sentence, victims.end()) || FigureReader.isRate(sentence, harm.end());
    if (rate && victims.figure() != null && bounds.best() != null) {
      bounds = FigureReader.bounds(bounds.best(), "rate");
    }
    return new TollDraft(harm, victims, harm.effect(), bounds, toll || sum, null);
  }

  /** A bound reaches a second figure only within one phrase ("at least 12 dead and 30 wounded"). */
  private static List<TollDraft> carried(Sentence sentence, List<TollDraft> drafts) {
    List<TollDraft> result = new ArrayList<>();
    for (TollDraft draft : drafts) {
      TollDraft last = result.isEmpty() ? null : result.get(result.size() - 1);
      Long value = draft.bounds().best();
      if (last != null
          && value != null
          && draft.bounds().rule().equals("exact")
          && draft.victims().figure() != null
          && CARRIED.contains(last.bounds().rule())
          && onePhrase(sentence, last, draft)) {
        result.add(draft.with(FigureReader.bounds(value, last.bounds().rule())));
      } else {
        result.add(draft);
      }
    }
    return result;
  }

  private static boolean onePhrase(Sentence sentence, TollDraft one, TollDraft other) {
    Figure first = one.victims().figure();
    Figure second = other.victims().figure();
    if (first == null
        || second == null
        || other.harm().head() < second.start() && other.harm() != one.harm()) {
      return false;
    }
    boolean and = false;
    for (int i = first.end(); i < second.start(); i++) {
      Token token = sentence.token(i);
      boolean harm = i == one.harm().head() && one.harm().kind() != Harm.Kind.INTRANSITIVE;
      boolean inside =
          harm
              || token.pos().isNominal()
              || token.is(PartOfSpeech.ADJ)
              || token.is(PartOfSpeech.CCONJ);
      if (!inside) {
        return false;
      }
      and |= token.is(PartOfSpeech.CCONJ);
    }
    return and;
  }

  /** Adds "including five children", "five of them critically" as parts of the figure before. */
  private List<TollDraft> parts(Sentence sentence, List<Figure> figures, List<TollDraft> drafts) {
    List<TollDraft> result = new ArrayList<>();
    for (Figure figure : figures) {
      TollDraft own = null;
      for (TollDraft draft : drafts) {
        if (figure.equals(draft.victims().figure())) {
          own = draft;
        }
      }
      TollDraft whole = wholeBefore(drafts, figure);
      if (whole != null && isPart(sentence, figure)) {
        Victims victims = own == null ? partVictims(sentence, figure) : own.victims();
        if (own != null) {
          drafts = without(drafts, own);
        }
        result.add(
            new TollDraft(
                whole.harm(), victims, whole.effect(), figure.bounds(), whole.cumulative(), whole));
      }
    }
    result.addAll(drafts);
    result.sort(Comparator.comparingInt(draft -> draft.victims().start()));
    return result;
  }

  private static List<TollDraft> without(List<TollDraft> drafts, TollDraft one) {
    return drafts.stream().filter(draft -> draft != one).toList();
  }

  private static @Nullable TollDraft wholeBefore(List<TollDraft> drafts, Figure figure) {
    TollDraft whole = null;
    for (TollDraft draft : drafts) {
      if (draft.victims().figure() != null && draft.victims().end() <= figure.start()) {
        whole = draft;
      }
    }
    return whole;
  }

  private static boolean isPart(Sentence sentence, Figure figure) {
    String previous = NumberWords.lower(sentence, figure.start() - 1);
    String before = NumberWords.lower(sentence, figure.start() - 2);
    boolean among = PART_MARKS.contains(before) && previous.matches("them|whom|those");
    boolean coordinated = previous.equals("and") && afterIncluding(sentence, figure.start());
    boolean ofThem =
        NumberWords.lower(sentence, figure.end()).equals("of")
            && NumberWords.lower(sentence, figure.end() + 1).matches("them|whom");
    return PART_MARKS.contains(previous) || among || coordinated || ofThem;
  }

  /** "including five children and two women": a short list that began with "including". */
  private static boolean afterIncluding(Sentence sentence, int index) {
    for (int i = index - 2; i >= 0 && index - i < 8; i--) {
      Token token = sentence.token(i);
      if (token.lower().equals("including")) {
        return true;
      }
      if (!token.pos().isNominal()
          && !token.is(PartOfSpeech.NUM)
          && !token.is(PartOfSpeech.ADJ)
          && !token.lower().equals(",")) {
        return false;
      }
    }
    return false;
  }

  private Victims partVictims(Sentence sentence, Figure figure) {
    boolean ofThem = NumberWords.lower(sentence, figure.end()).equals("of");
    int noun = ofThem ? figure.end() + 2 : figure.end();
    Phrase phrase = sentence.phraseAt(noun).filter(Phrase::isNoun).orElse(null);
    int end = figure.end();
    if (phrase != null && phrase.head() >= noun && people.isPerson(sentence.head(phrase))) {
      end = phrase.head() + 1;
    }
    return new Victims(
        figure.start(), end, figure, figure.bounds(), people.who(sentence, figure.end(), end));
  }
}
