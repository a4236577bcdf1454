package org.attest.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/** Reads figures that are part of a larger one of their sentence, and marks them as such. */
final class PartReader {
  private static final Set<String> PART_MARKS = Set.of("including", "among", "include");

  private final People people;
  private final VerbVictims verbs;

  PartReader(People people) {
    this.people = people;
    this.verbs = new VerbVictims(new VictimReader(people));
  }

  /**
   * The drafts of a sentence with their parts: "including five children", "five of them
   * critically", "including a nurse".
   */
  List<TollDraft> read(Sentence sentence, List<Figure> figures, List<TollDraft> drafts) {
    List<TollDraft> result = new ArrayList<>();
    for (Figure figure : figures) {
      TollDraft own = null;
      for (TollDraft draft : drafts) {
        if (figure.equals(draft.victims().figure())) {
          own = draft;
        }
      }
      TollDraft whole = wholeBefore(drafts, figure.start());
      if (whole != null && isPart(sentence, figure)) {
        Victims victims = own == null ? counted(sentence, figure) : own.victims();
        if (isOfThem(sentence, figure)) {
          victims = with(victims, whole.who());
        }
        boolean otherHarm = own != null && own.effect() != whole.effect();
        if (otherHarm && own != null) {
          // "Some 197 are captives, many of them have died": a toll of its own.
          drafts = without(drafts, own);
          result.add(
              new TollDraft(
                  own.harm(), victims, own.effect(), own.bounds(), own.cumulative(), null));
          continue;
        }
        if (own != null) {
          drafts = without(drafts, own);
        }
        result.add(part(whole, victims));
      }
    }
    result.addAll(single(sentence, figures, drafts));
    result.addAll(among(sentence, figures, drafts));
    result.addAll(drafts);
    result.sort(Comparator.comparingInt(draft -> draft.victims().start()));
    return result;
  }

  private static TollDraft part(TollDraft whole, Victims victims) {
    return new TollDraft(
        whole.harm(), victims, whole.effect(), victims.bounds(), whole.cumulative(), whole);
  }

  private static Victims with(Victims victims, List<String> more) {
    TreeSet<String> who = new TreeSet<>(victims.who());
    who.addAll(more);
    return new Victims(
        victims.start(), victims.end(), victims.figure(), victims.bounds(), List.copyOf(who));
  }

  /** "Two monks were among the 31 people arrested". */
  private List<TollDraft> among(Sentence sentence, List<Figure> figures, List<TollDraft> drafts) {
    List<TollDraft> parts = new ArrayList<>();
    for (TollDraft whole : drafts) {
      int among = whole.victims().start() - 1;
      if (NumberWords.lower(sentence, among).equals("the")) {
        among--;
      }
      boolean told =
          among > 1
              && NumberWords.lower(sentence, among).equals("among")
              && sentence.token(among - 1).is(PartOfSpeech.AUX);
      if (told && whole.whole() == null) {
        verbs
            .before(sentence, figures, among - 1)
            .forEach(victims -> parts.add(part(whole, victims)));
      }
    }
    return parts;
  }

  /** "About 200 demonstrators, including a lawmaker, were arrested". */
  private List<TollDraft> single(Sentence sentence, List<Figure> figures, List<TollDraft> drafts) {
    List<TollDraft> parts = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      TollDraft whole = wholeBefore(drafts, token.index());
      Phrase phrase =
          token.lower().equals("including")
              ? sentence.phraseAt(token.index() + 1).filter(Phrase::isNoun).orElse(null)
              : null;
      if (whole == null || phrase == null) {
        continue;
      }
      List<Victims> listed = verbs.coordinated(sentence, figures, phrase);
      Victims victims = listed.isEmpty() ? null : listed.get(0);
      boolean told =
          victims == null
              || victims.figure() != null
              || drafts.stream()
                  .anyMatch(
                      draft ->
                          draft.victims().start() < victims.end()
                              && victims.start() < draft.victims().end());
      if (!told && victims != null) {
        parts.add(part(whole, victims));
      }
    }
    return parts;
  }

  private static List<TollDraft> without(List<TollDraft> drafts, TollDraft one) {
    return drafts.stream().filter(draft -> draft != one).toList();
  }

  private static @Nullable TollDraft wholeBefore(List<TollDraft> drafts, int start) {
    TollDraft whole = null;
    for (TollDraft draft : drafts) {
      boolean counts =
          !draft.bounds().rule().equals("none")
              && (draft.victims().figure() != null || draft.harm().kind() == Harm.Kind.STATE);
      if (counts && draft.victims().end() <= start) {
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
    boolean included = previous.equals("included") || previous.equals("includes");
    return PART_MARKS.contains(previous)
        || included
        || among
        || coordinated
        || isOfThem(sentence, figure);
  }

  private static boolean isOfThem(Sentence sentence, Figure figure) {
    return NumberWords.lower(sentence, figure.end()).equals("of")
        && NumberWords.lower(sentence, figure.end() + 1).matches("them|whom");
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

  private Victims counted(Sentence sentence, Figure figure) {
    boolean ofThem = isOfThem(sentence, figure);
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
