package org.attest.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.VerbFeatures;
import org.jspecify.annotations.Nullable;

/** Finds who a word of harm says was harmed: its object, its subject, what it counts. */
final class VictimFinder {
  private static final Set<String> LINKS =
      Set.of(
          "remain", "report", "leave", "go", "list", "declare", "believe", "presume", "fear",
          "confirm", "find", "shoot", "still", "feared", "stab", "beat", "be", "have", "burn",
          "into", "in", "lie");
  private static final Set<String> NO_TOLL_BEFORE = Set.of("from");
  private static final int TOLL_REACH = 10;

  private final People people;
  private final Speakers speakers = new Speakers();
  private final VictimReader reader;

  VictimFinder(People people) {
    this.people = people;
    this.reader = new VictimReader(people);
  }

  List<Victims> find(Sentence sentence, List<Figure> figures, Harm harm) {
    return switch (harm.kind()) {
      case TRANSITIVE -> ofThose(sentence, harm, ofTransitive(sentence, figures, harm));
      case INTRANSITIVE -> subjects(sentence, figures, harm.start());
      case STATE -> ofState(sentence, figures, harm);
      case COUNT -> ofCount(sentence, figures, harm);
      case ACT -> ofAct(sentence, figures, harm);
      case TOLL -> ofToll(sentence, figures, harm);
      case TAKEN -> ofTaken(sentence, figures, harm);
    };
  }

  /** "The families of those killed": only a figure tells who was harmed. */
  private static List<Victims> ofThose(Sentence sentence, Harm harm, List<Victims> found) {
    return NumberWords.lower(sentence, harm.start() - 1).equals("those")
        ? found.stream().filter(victims -> victims.figure() != null).toList()
        : found;
  }

  private List<Victims> ofTransitive(Sentence sentence, List<Figure> figures, Harm harm) {
    for (int verb : new int[] {harm.head(), harm.start()}) {
      Phrase phrase = sentence.phraseAt(verb).orElse(null);
      if (phrase == null || isFinitePassive(phrase)) {
        continue;
      }
      List<Victims> objects = new ArrayList<>();
      sentence
          .dependents(phrase, Relation.OBJECT)
          .filter(
              object ->
                  object.isNoun()
                      && object.start() > verb
                      && !verbWithin(sentence, harm.end(), object.start()))
          .forEach(object -> objects.addAll(coordinated(sentence, figures, object)));
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    // In "killed around 31 people" the parser may take the bound word for a preposition.
    Figure following = startingAt(figures, harm.end());
    int counted = following == null ? harm.end() : following.core();
    Phrase next = sentence.phraseAt(counted).filter(Phrase::isNoun).orElse(null);
    Victims adjacent = next == null ? null : read(sentence, figures, next);
    if (adjacent != null) {
      return List.of(adjacent);
    }
    Victims self = himself(sentence, harm);
    if (self != null) {
      return List.of(self);
    }
    boolean active = sentence.phraseAt(harm.start()).map(VictimFinder::isPlainActive).orElse(false);
    List<Victims> subjects = active ? List.of() : subjects(sentence, figures, harm.start());
    Figure before = endingAt(figures, harm.start());
    return subjects.isEmpty() && before != null
        ? List.of(counted(sentence, before, harm))
        : subjects;
  }

  private static boolean isFinitePassive(Phrase phrase) {
    return phrase.verb() != null
        && phrase.verb().isPassive()
        && phrase.verb().form() == VerbFeatures.Form.FINITE;
  }

  private static boolean isPlainActive(Phrase phrase) {
    return phrase.verb() != null && !phrase.verb().isPassive();
  }

  /** "killing himself": the attacker's own death. */
  private static @Nullable Victims himself(Sentence sentence, Harm harm) {
    String next = NumberWords.lower(sentence, harm.end());
    boolean one = next.equals("himself") || next.equals("herself");
    return one
        ? new Victims(
            harm.end(), harm.end() + 1, null, org.attest.model.Bounds.exact(1), List.of("attacker"))
        : null;
  }

  private List<Victims> subjects(Sentence sentence, List<Figure> figures, int verb) {
    Phrase phrase = sentence.phraseAt(verb).orElse(null);
    for (int climbed = 0; phrase != null && climbed < 4; climbed++) {
      if (climbed > 0 && speakers.isSaying(sentence, phrase.head())) {
        return List.of();
      }
      List<Victims> found = new ArrayList<>();
      sentence
          .dependents(phrase, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
          .forEach(subject -> found.addAll(coordinated(sentence, figures, subject)));
      if (!found.isEmpty()) {
        return found;
      }
      Optional<Phrase> governor = sentence.governor(phrase);
      boolean onNoun =
          phrase.relation() == Relation.RELATIVE || phrase.relation() == Relation.PARTICIPLE;
      if (onNoun && governor.isPresent() && governor.get().isNoun()) {
        Victims victims = read(sentence, figures, governor.get());
        return victims == null ? List.of() : List.of(victims);
      }
      boolean own =
          sentence.dependents(phrase, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).count() > 0;
      boolean shares =
          !own
              && (phrase.relation() == Relation.CONJUNCT
                  || phrase.relation() == Relation.OPEN_COMPLEMENT);
      phrase = shares ? governor.orElse(null) : null;
    }
    return List.of();
  }

  /** A noun phrase and those coordinated with it, each as victims of its own. */
  private List<Victims> coordinated(Sentence sentence, List<Figure> figures, Phrase phrase) {
    List<Victims> found = new ArrayList<>();
    Victims first = read(sentence, figures, phrase);
    if (first != null) {
      found.add(first);
    }
    sentence
        .dependents(phrase, Relation.CONJUNCT)
        .filter(conjunct -> conjunct.isNoun() && !verbBetween(sentence, phrase, conjunct))
        .filter(conjunct -> !speakers.areListed(sentence, conjunct))
        .map(conjunct -> read(sentence, figures, conjunct))
        .forEach(
            victims -> {
              if (victims != null) {
                found.add(victims);
              }
            });
    return found;
  }

  private static boolean verbBetween(Sentence sentence, Phrase one, Phrase other) {
    return verbWithin(sentence, one.head() + 1, other.head());
  }

  private static boolean verbWithin(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (sentence.token(i).is(PartOfSpeech.VERB)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Victims read(Sentence sentence, List<Figure> figures, Phrase phrase) {
    return phrase.isNoun() && !speakers.are(sentence, phrase)
        ? reader.read(sentence, figures, phrase)
        : null;
  }

  /** "12 dead", "12 people dead", "12 people are missing", "left 300 people homeless". */
  private List<Victims> ofState(Sentence sentence, List<Figure> figures, Harm harm) {
    Phrase own = sentence.phraseAt(harm.head()).filter(Phrase::isNoun).orElse(null);
    if (own != null && own.head() > harm.head()) {
      Victims counted = read(sentence, figures, own);
      return counted == null || counted.figure() == null ? List.of() : List.of(counted);
    }
    Figure adjacent = endingAt(figures, harm.start());
    if (adjacent != null) {
      return List.of(counted(sentence, adjacent, harm));
    }
    Phrase before = before(sentence, harm.start());
    return before == null ? List.of() : coordinated(sentence, figures, before);
  }

  private Victims counted(Sentence sentence, Figure figure, Harm harm) {
    return new Victims(
        figure.start(),
        harm.end(),
        figure,
        figure.bounds(),
        people.who(sentence, figure.end(), harm.end()));
  }

  private static @Nullable Figure endingAt(List<Figure> figures, int token) {
    for (Figure figure : figures) {
      if (figure.end() == token) {
        return figure;
      }
    }
    return null;
  }

  private static @Nullable Figure startingAt(List<Figure> figures, int token) {
    for (Figure figure : figures) {
      if (figure.start() == token) {
        return figure;
      }
    }
    return null;
  }

  /** The noun phrase that stands before a token, with nothing but linking verbs between. */
  private static @Nullable Phrase before(Sentence sentence, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      Phrase phrase = sentence.phraseAt(i).orElse(null);
      if (phrase != null && phrase.isNoun()) {
        return phrase;
      }
      boolean link =
          token.is(PartOfSpeech.AUX) || token.is(PartOfSpeech.ADV) || LINKS.contains(token.lemma());
      if (!link) {
        return null;
      }
    }
    return null;
  }

  private List<Victims> ofCount(Sentence sentence, List<Figure> figures, Harm harm) {
    Phrase own = sentence.phraseAt(harm.head()).orElse(null);
    if (own == null || own.head() > harm.head()) {
      return List.of();
    }
    Figure figure = VictimReader.figureOf(figures, own.start(), harm.head() + 1);
    if (figure == null) {
      Phrase governor = sentence.governor(own).orElse(null);
      boolean hangs = own.isMarked("of") && governor != null && governor.isNoun();
      figure = hangs && governor != null ? endingAt(figures, governor.end()) : null;
    }
    return figure == null || figure.start() > harm.head()
        ? List.of()
        : List.of(counted(sentence, figure, harm));
  }

  private List<Victims> ofAct(Sentence sentence, List<Figure> figures, Harm harm) {
    Phrase own = sentence.phraseAt(harm.head()).orElse(null);
    if (own == null || !NumberWords.lower(sentence, harm.end()).equals("of")) {
      return List.of();
    }
    return sentence
        .dependents(own, Relation.MODIFIER)
        .filter(modifier -> modifier.isMarked("of") && modifier.start() >= harm.end())
        .findFirst()
        .map(modifier -> coordinated(sentence, figures, modifier))
        .orElse(List.of());
  }

  /** The first figure after "toll", unless it is the one before a correction ("up from 12"). */
  private List<Victims> ofToll(Sentence sentence, List<Figure> figures, Harm harm) {
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
    return !next.is(PartOfSpeech.NOUN) || people.isPerson(next);
  }

  private List<Victims> ofTaken(Sentence sentence, List<Figure> figures, Harm harm) {
    List<Victims> counted = ofCount(sentence, figures, harm);
    if (!counted.isEmpty()) {
      return counted;
    }
    Phrase before = before(sentence, harm.start());
    return before == null ? List.of() : coordinated(sentence, figures, before);
  }
}
