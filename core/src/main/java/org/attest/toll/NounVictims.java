package org.attest.toll;

import java.util.List;
import java.util.Set;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Token;

/** Finds who a noun of harm says was harmed: "12 deaths", "the killing of 12", "a toll of 12". */
final class NounVictims {
  private static final Set<String> NO_TOLL_BEFORE = Set.of("from");

  /** Acts done to persons alone: "the killing of kar sevaks" though no list has the noun. */
  private static final Set<String> OF_PERSONS =
      Set.of(
          "killing",
          "murder",
          "massacre",
          "lynching",
          "beheading",
          "arrest",
          "abduction",
          "kidnapping");

  private static final int TOLL_REACH = 10;

  private final People people;
  private final VerbVictims verbs;

  NounVictims(People people, VerbVictims verbs) {
    this.people = people;
    this.verbs = verbs;
  }

  Victims counted(Sentence sentence, Figure figure, Harm harm) {
    return new Victims(
        figure.start(),
        harm.end(),
        figure,
        figure.bounds(),
        people.who(sentence, figure.end(), harm.end()));
  }

  List<Victims> ofCount(Sentence sentence, List<Figure> figures, Harm harm) {
    Phrase own = sentence.phraseAt(harm.head()).orElse(null);
    if (own == null || own.head() > harm.head()) {
      return List.of();
    }
    Figure figure = VictimReader.figureOf(figures, own.start(), harm.head() + 1);
    if (figure == null) {
      Phrase governor = sentence.governor(own).orElse(null);
      boolean hangs = own.isMarked("of") && governor != null && governor.isNoun();
      figure = hangs && governor != null ? VictimReader.endingAt(figures, governor.end()) : null;
    }
    boolean vague = figure != null && figure.isVague() && harm.effect() == Effect.CASUALTIES;
    if (vague && harm.kind() == Harm.Kind.COUNT) {
      return List.of();
    }
    if (figure != null && NumberWords.lower(sentence, figure.core()).equals("none")) {
      // "None of the injuries was grave" denies the gravity.
      return List.of();
    }
    if (figure != null) {
      return figure.start() > harm.head() ? List.of() : List.of(counted(sentence, figure, harm));
    }
    boolean many =
        harm.kind() == Harm.Kind.PLURAL
            && harm.isPlural(sentence)
            && sentence.token(own.start()).pos() != PartOfSpeech.PRON
            && !NumberWords.lower(sentence, harm.end()).equals("of");
    return many
        ? List.of(
            new Victims(
                own.start(),
                harm.end(),
                null,
                Bounds.vague(),
                people.who(sentence, own.start(), harm.end())))
        : List.of();
  }

  List<Victims> ofAct(Sentence sentence, List<Figure> figures, Harm harm) {
    Phrase own = sentence.phraseAt(harm.head()).orElse(null);
    if (own == null) {
      return List.of();
    }
    boolean injury = harm.effect() == Effect.INJURED;
    Phrase next =
        sentence
            .dependents(own, Relation.MODIFIER)
            .filter(modifier -> modifier.isMarked("of") || injury && modifier.isMarked("to"))
            .filter(modifier -> modifier.start() >= harm.end())
            .findFirst()
            .orElse(null);
    boolean of = NumberWords.lower(sentence, harm.end()).matches(injury ? "of|to" : "of");
    if (!of && (next == null || VerbVictims.verbWithin(sentence, harm.end(), next.start()))) {
      return owners(sentence, figures, own);
    }
    if (next == null) {
      next = sentence.phraseAt(harm.end() + 1).filter(Phrase::isNoun).orElse(null);
    }
    if (next != null && next.isMarked("'s")) {
      next = sentence.governor(next).orElse(next);
    }
    if (next == null) {
      return List.of();
    }
    List<Victims> found = verbs.coordinated(sentence, figures, next);
    boolean unknown =
        found.isEmpty()
            && OF_PERSONS.contains(sentence.token(harm.head()).lemma())
            && sentence.head(next).is(PartOfSpeech.NOUN)
            && people.isCountable(sentence.head(next));
    return unknown ? List.of(verbs.persons(sentence, next)) : found;
  }

  /** "Omar Said's death", "the mayor's assassination". */
  private List<Victims> owners(Sentence sentence, List<Figure> figures, Phrase own) {
    return sentence
        .dependents(own, Relation.MODIFIER)
        .filter(owner -> owner.isMarked("'s") && owner.end() <= own.head())
        .filter(owner -> !sentence.head(owner).is(PartOfSpeech.PRON))
        .filter(owner -> NumberWords.lower(sentence, owner.end()).matches("'|.*s"))
        .findFirst()
        .map(owner -> verbs.read(sentence, figures, owner))
        .map(List::of)
        .orElse(List.of());
  }

  /** The first figure after "toll", unless it is the one before a correction ("up from 12"). */
  List<Victims> ofToll(Sentence sentence, List<Figure> figures, Harm harm) {
    for (Figure figure : figures) {
      boolean near = figure.start() >= harm.end() && figure.start() - harm.end() < TOLL_REACH;
      String previous = NumberWords.lower(sentence, figure.start() - 1);
      if (near
          && !figure.bounds().rule().equals("none")
          && !NO_TOLL_BEFORE.contains(previous)
          && isCountOfPeople(sentence, figure)) {
        return List.of(
            new Victims(figure.start(), figure.end(), figure, figure.bounds(), List.of()));
      }
    }
    return List.of();
  }

  private boolean isCountOfPeople(Sentence sentence, Figure figure) {
    if (figure.end() >= sentence.tokens().size()) {
      return true;
    }
    Token next = sentence.token(figure.end());
    return !next.is(PartOfSpeech.NOUN) || people.isPerson(next) || next.lower().equals("mark");
  }
}
