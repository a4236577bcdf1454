package org.attest.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.PartOfSpeech;
import org.attest.model.Sentence;
import org.attest.model.Token;

/** Puts the figures and the words of harm of one sentence together. */
final class SentenceTolls {
  private static final Set<String> CARRIED =
      Set.of("at-least", "more-than", "up-to", "approximate");

  /** A figure that the report itself says is out of date: no second toll beside the new one. */
  private static final Pattern CORRECTED =
      Pattern.compile(
          "(?:\\b(?:up|down|revised|rose|risen|raised|increased|climbed|jumped|lowered)\\s+from"
              + "|(?<!according to )\\b(?:earlier|previous|initial|preliminary)\\s+(?:reports?|counts?|tolls?|figures?|"
              + "estimates?|statements?)\\b[^,;.]{0,50}|\\b(?:previously|earlier)\\s+(?:said|reported|put|thought)"
              + "[^,;.]{0,40})\\s*$",
          Pattern.CASE_INSENSITIVE);

  /** An act that was tried and came to nothing harms no one. */
  private static final Set<String> TRIED =
      Set.of("try", "attempt", "fail", "bid", "refuse", "effort", "failure", "decline", "unable");

  private static final int MANY = 100;
  private static final Set<String> HOUSEHOLDS = Set.of("family", "household");

  private static final Set<String> FOILED = Set.of("attempted", "failed", "foiled", "averted");

  private final FigureReader figureReader;
  private final HarmFinder harmFinder = new HarmFinder();
  private final VictimFinder victimFinder;
  private final PartReader partReader;
  private final HarmedParts harmedParts;
  private final Sport sport = new Sport();
  private final SumReader sumReader = new SumReader();

  SentenceTolls(FigureReader figureReader, People people) {
    this.figureReader = figureReader;
    this.victimFinder = new VictimFinder(people);
    this.partReader = new PartReader(people);
    this.harmedParts = new HarmedParts(people);
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
      if (isTried(sentence, harm)) {
        continue;
      }
      for (Victims victims : victimFinder.find(sentence, figures, harm)) {
        if (isNew(drafts, harm, victims) && !isCorrected(text, sentence, victims)) {
          TollDraft draft = draft(text, sentence, harm, victims);
          TollDraft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
          if (last == null || !isSameNone(last, draft)) {
            drafts.add(draft);
          }
        }
      }
    }
    drafts.removeIf(draft -> isOutcomeOfOther(sentence, draft, drafts));
    if (drafts.stream().anyMatch(d -> SumReader.isGreat(text, sentence, d.harm(), d.victims()))) {
      drafts.replaceAll(SentenceTolls::besideASum);
    }
    if (sport.isTold(sentence)) {
      drafts.removeIf(draft -> draft.effect() == Effect.INJURED && isOne(draft));
    }
    drafts.sort(Comparator.comparingInt(draft -> draft.victims().start()));
    List<TollDraft> told =
        partReader.read(sentence, figures, carried(sentence, withoutRepeats(sentence, drafts)));
    return harmedParts.read(sentence, figures, harms, told);
  }

  /**
   * "Three of the wounded had died": the figure counts the dead, not the wounded; so does that of
   * "one hostage was beheaded".
   */
  private static boolean isOutcomeOfOther(
      Sentence sentence, TollDraft draft, List<TollDraft> drafts) {
    Figure figure = draft.victims().figure();
    boolean whole =
        NumberWords.lower(sentence, draft.harm().start() - 1).matches("the|those")
            && NumberWords.lower(sentence, draft.harm().start() - 2).equals("of");
    boolean held = draft.effect() == Effect.ABDUCTED && draft.harm().kind() == Harm.Kind.STATE;
    boolean victims = draft.effect() == Effect.CASUALTIES && draft.harm().kind() == Harm.Kind.COUNT;
    return figure != null
        && (whole || held || victims)
        && draft.effect() != Effect.KILLED
        && drafts.stream()
            .anyMatch(
                other ->
                    (other.effect() == Effect.KILLED || victims && other != draft)
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

  private static boolean isOne(TollDraft draft) {
    return Bounds.exact(1).equals(draft.bounds());
  }

  /** "The children and the guard were not injured": nobody, told once. */
  private static boolean isSameNone(TollDraft one, TollDraft other) {
    return one.harm().equals(other.harm())
        && one.bounds().rule().equals("none")
        && other.bounds().rule().equals("none");
  }

  /** "3,000 villagers have been killed, over 700 are missing": what is told with a sum is one. */
  private static TollDraft besideASum(TollDraft draft) {
    Long best = draft.bounds().best();
    boolean many = best != null && best >= MANY;
    return many
        ? new TollDraft(
            draft.harm(), draft.victims(), draft.effect(), draft.bounds(), true, draft.whole())
        : draft;
  }

  /** The same named person harmed in the same way, told twice in one sentence, is one. */
  private static List<TollDraft> withoutRepeats(Sentence sentence, List<TollDraft> drafts) {
    List<TollDraft> kept = new ArrayList<>();
    for (TollDraft draft : drafts) {
      boolean again =
          draft.victims().figure() == null
              && isOne(draft)
              && kept.stream()
                  .anyMatch(
                      other ->
                          other.effect() == draft.effect()
                              && isOne(other)
                              && lastWord(sentence, other).equals(lastWord(sentence, draft)));
      if (!again) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static String lastWord(Sentence sentence, TollDraft draft) {
    return NumberWords.lower(sentence, draft.victims().end() - 1);
  }

  /** "Tried to kidnap", "an attempt to kill", "the foiled murder". */
  private static boolean isTried(Sentence sentence, Harm harm) {
    int before = harm.start() - 1;
    boolean to = NumberWords.lower(sentence, before).equals("to");
    return to
        ? before > 0 && TRIED.contains(sentence.token(before - 1).lemma())
        : FOILED.contains(NumberWords.lower(sentence, before));
  }

  private TollDraft draft(String text, Sentence sentence, Harm harm, Victims victims) {
    Bounds bounds = victims.bounds();
    boolean rate =
        FigureReader.isRate(sentence, victims.end()) || FigureReader.isRate(sentence, harm.end());
    boolean counted = victims.figure() != null && !bounds.rule().equals("none");
    if (rate && counted && bounds.best() != null) {
      bounds = FigureReader.bounds(bounds.best(), "rate");
    } else if (victims.figure() == null && isNegated(sentence, harm)) {
      bounds = new Bounds(0L, 0L, 0L, "none");
    }
    if (harm.effect() != Effect.DISPLACED
        && victims.figure() != null
        && bounds.best() != null
        && HOUSEHOLDS.contains(sentence.token(victims.end() - 1).lemma())) {
      // "Two families died" says not how many people.
      bounds = Bounds.vague();
    }
    boolean sum = sumReader.isSum(text, sentence, harm, victims);
    return new TollDraft(harm, victims, harm.effect(), bounds, sum, null);
  }

  /** "His children were not injured". */
  private static boolean isNegated(Sentence sentence, Harm harm) {
    return sentence
        .phraseAt(harm.head())
        .map(phrase -> phrase.verb() != null && phrase.verb().negated())
        .orElse(false);
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

  /** "At least three died and 61 villagers have been taken to hospital". */
  private static boolean hasOwnClause(Sentence sentence, Figure figure, Harm harm) {
    for (int i = figure.end(); i < harm.head(); i++) {
      if (sentence.token(i).is(PartOfSpeech.AUX)) {
        return true;
      }
    }
    return false;
  }

  private static boolean onePhrase(Sentence sentence, TollDraft one, TollDraft other) {
    Figure first = one.victims().figure();
    Figure second = other.victims().figure();
    if (first == null
        || second == null
        || other.harm().head() < second.start() && other.harm() != one.harm()
        || hasOwnClause(sentence, second, other.harm())) {
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
}
