package org.attest.toll;

import java.util.List;
import java.util.Set;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds who a word of harm says was harmed: its object, its subject, what it counts. */
final class VictimFinder {
  private static final Set<String> LINKS =
      Set.of(
          "remain",
          "pronounce",
          "report",
          "leave",
          "go",
          "list",
          "declare",
          "believe",
          "presume",
          "fear",
          "confirm",
          "find",
          "shoot",
          "still",
          "feared",
          "stab",
          "beat",
          "be",
          "have",
          "burn",
          "into",
          "in",
          "lie",
          "become",
          "escape",
          "turn");

  private static final Set<String> QUOTES = Set.of("\"", "“", "”", "'", "‘", "’", "''", "``");

  private final People people;
  private final VerbVictims verbs;
  private final NounVictims nouns;
  private final TransitiveVictims transitive;

  VictimFinder(People people) {
    this.people = people;
    this.verbs = new VerbVictims(new VictimReader(people));
    this.nouns = new NounVictims(people, verbs);
    this.transitive = new TransitiveVictims(people, verbs, nouns);
  }

  List<Victims> find(Sentence sentence, List<Figure> figures, Harm harm) {
    return switch (harm.kind()) {
      case TRANSITIVE -> transitive.find(sentence, figures, harm);
      case INTRANSITIVE -> ofIntransitive(sentence, figures, harm);
      case STATE -> ofState(sentence, figures, harm);
      case COUNT, PLURAL -> nouns.ofCount(sentence, figures, harm);
      case ACT -> nouns.ofAct(sentence, figures, harm);
      case TOLL -> nouns.ofToll(sentence, figures, harm);
      case TAKEN -> ofTaken(sentence, figures, harm);
      case SUFFERED -> ofSuffered(sentence, figures, harm);
    };
  }

  /** Those whom "those killed" and "the dead" name, counted if "three of" stands before. */
  static Victims uncounted(Sentence sentence, List<Figure> figures, Harm harm) {
    Figure figure =
        NumberWords.lower(sentence, harm.start() - 2).equals("of")
            ? VictimReader.endingAt(figures, harm.start() - 2)
            : null;
    if (NumberWords.lower(sentence, harm.end()).equals("at")) {
      // "Put the dead at 15".
      for (Figure found : figures) {
        if (found.start() == harm.end() + 1) {
          return new Victims(harm.start() - 1, found.end(), found, found.bounds(), List.of());
        }
      }
    }
    return figure != null
        ? new Victims(figure.start(), harm.end(), figure, figure.bounds(), List.of())
        : new Victims(harm.start() - 1, harm.end(), null, Bounds.vague(), List.of());
  }

  private List<Victims> ofIntransitive(Sentence sentence, List<Figure> figures, Harm harm) {
    List<Victims> found = verbs.subjects(sentence, figures, harm.start());
    return harm.effect() == Effect.DISPLACED
        ? found.stream().filter(victims -> mayFlee(sentence, harm, victims)).toList()
        : found;
  }

  /** Gunmen who get away are not displaced, nor is one who runs, unless from home or country. */
  private static boolean mayFlee(Sentence sentence, Harm harm, Victims victims) {
    Long best = victims.bounds().best();
    Phrase object = sentence.phraseAt(harm.end()).filter(Phrase::isNoun).orElse(null);
    if (object != null && object.isMarked("'s")) {
      object = sentence.governor(object).orElse(object);
    }
    boolean left =
        object != null
            && sentence.head(object).lemma().matches("country|homeland|home|house|village|nation");
    return (best == null || best > 1 || left)
        && !victims.who().contains("combatant")
        && !victims.who().contains("attacker");
  }

  /** "12 dead", "12 people dead", "12 people are missing", "left 300 people homeless". */
  private List<Victims> ofState(Sentence sentence, List<Figure> figures, Harm harm) {
    Phrase own = sentence.phraseAt(harm.head()).filter(Phrase::isNoun).orElse(null);
    int start = harm.start();
    while (start > 0 && sentence.token(start - 1).is(PartOfSpeech.ADV)) {
      start--;
    }
    if (NumberWords.lower(sentence, start - 1).equals("of")) {
      // "An unknown number of dead".
      Figure of = VictimReader.endingAt(figures, start - 1);
      if (of != null && isLast(sentence, harm)) {
        return List.of(nouns.counted(sentence, of, harm));
      }
    }
    Figure adjacent = VictimReader.endingAt(figures, start);
    if (own != null && own.head() > harm.head()) {
      Victims described = verbs.read(sentence, figures, own);
      if (described != null
          && (described.figure() != null
              || described.bounds().rule().equals("vague")
              || NumberWords.lower(sentence, harm.start() - 1).equals("shot"))) {
        return List.of(described);
      }
      if (described != null || adjacent != null) {
        return List.of();
      }
    }
    if (adjacent != null) {
      return List.of(nouns.counted(sentence, adjacent, harm));
    }
    String previous = NumberWords.lower(sentence, harm.start() - 1);
    boolean name =
        harm.head() > 1 && Character.isUpperCase(sentence.token(harm.head()).text().charAt(0));
    boolean last = !name && (own == null || own.head() <= harm.head());
    if (previous.equals("those") || previous.equals("the") && last && endsPhrase(sentence, harm)) {
      return List.of(uncounted(sentence, figures, harm));
    }
    Phrase before = before(sentence, harm, harm.start());
    if (before == null && harm.start() > 0) {
      Phrase verb = sentence.phraseAt(harm.start() - 1).orElse(null);
      List<Victims> found =
          verb != null
                  && LINKS.contains(sentence.head(verb).lemma())
                  && !TransitiveVictims.isPlainActive(verb)
              ? verbs.subjects(sentence, figures, verb.head())
              : List.of();
      return found.isEmpty() ? local(sentence, figures, harm) : found;
    }
    return before == null
        ? List.of()
        : verbs.coordinated(sentence, figures, verbs.firstNamed(sentence, figures, before));
  }

  /** True if no noun follows that the word describes. */
  private static boolean isLast(Sentence sentence, Harm harm) {
    return sentence
        .phraseAt(harm.head())
        .filter(Phrase::isNoun)
        .map(phrase -> phrase.head() <= harm.head())
        .orElse(true);
  }

  static boolean endsPhrase(Sentence sentence, Harm harm) {
    return harm.end() >= sentence.tokens().size()
        || !sentence.token(harm.end()).pos().isNominal()
            && !sentence.token(harm.end()).is(PartOfSpeech.ADJ);
  }

  /** "left 32 civilians dead" where the parser made no phrase of the people. */
  private List<Victims> local(Sentence sentence, List<Figure> figures, Harm harm) {
    int noun = harm.start() - 1;
    if (noun < 1 || sentence.phraseAt(noun).isPresent() || !people.isPerson(sentence.token(noun))) {
      return List.of();
    }
    for (int i = noun; i > 0 && noun - i < 4; i--) {
      Figure figure = VictimReader.endingAt(figures, i);
      if (figure != null) {
        return List.of(
            new Victims(
                figure.start(),
                noun + 1,
                figure,
                figure.bounds(),
                people.who(sentence, i, noun + 1)));
      }
    }
    return List.of();
  }

  /** The noun phrase that stands before a token, with nothing but linking words between. */
  private static @Nullable Phrase before(Sentence sentence, Harm harm, int index) {
    for (int i = index - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      Phrase phrase = sentence.phraseAt(i).orElse(null);
      if (phrase != null && phrase.isNoun()) {
        return phrase;
      }
      boolean link =
          token.is(PartOfSpeech.AUX)
              || token.is(PartOfSpeech.ADV)
              || QUOTES.contains(token.lower())
              || LINKS.contains(token.lemma())
              || harm.need().contains(token.lemma())
              || !harm.need().isEmpty() && token.is(PartOfSpeech.ADP);
      if (!link) {
        return null;
      }
    }
    return null;
  }

  /** "took six tourists hostage", "six students were taken into custody". */
  private List<Victims> ofTaken(Sentence sentence, List<Figure> figures, Harm harm) {
    if (harm.effect() != Effect.KILLED && harm.effect() != Effect.INJURED) {
      List<Victims> counted = nouns.ofCount(sentence, figures, harm);
      if (!counted.isEmpty() && counted.get(0).figure() != null) {
        return counted;
      }
    }
    if (!isNeedMet(sentence, harm)) {
      return List.of();
    }
    Phrase verb = verbBefore(sentence, harm);
    if (verb != null && !VerbVictims.isFinitePassive(verb)) {
      List<Victims> objects =
          verbs.objects(sentence, figures, verb, verb.head(), verb.head() + 1).stream()
              .filter(victims -> victims.end() <= harm.start())
              .toList();
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    Phrase before = before(sentence, harm, startOf(sentence, harm));
    List<Victims> found = before == null ? List.of() : verbs.coordinated(sentence, figures, before);
    return !found.isEmpty() || verb == null || TransitiveVictims.isPlainActive(verb)
        ? found
        : verbs.subjects(sentence, figures, verb.head());
  }

  /** "Six people lost their lives", "two men suffered burns", "two were treated for burns". */
  private List<Victims> ofSuffered(Sentence sentence, List<Figure> figures, Harm harm) {
    if (!isNeedMet(sentence, harm)) {
      return List.of();
    }
    Phrase own = sentence.phraseAt(harm.head()).filter(Phrase::isNoun).orElse(null);
    if (own != null && VictimReader.figureOf(figures, own.start(), own.end()) != null) {
      return List.of();
    }
    Phrase before = before(sentence, harm, startOf(sentence, harm));
    List<Victims> found = before == null ? List.of() : verbs.coordinated(sentence, figures, before);
    Phrase verb = found.isEmpty() ? verbBefore(sentence, harm) : null;
    return verb == null ? found : verbs.subjects(sentence, figures, verb.head());
  }

  private static int startOf(Sentence sentence, Harm harm) {
    int start =
        sentence
            .phraseAt(harm.head())
            .filter(Phrase::isNoun)
            .map(Phrase::start)
            .orElse(harm.start());
    while (start > 0 && sentence.token(start - 1).is(PartOfSpeech.PRON)) {
      start--;
    }
    return Math.min(start, harm.start());
  }

  /** True if a word that the word of harm needs stands before it. */
  private static boolean isNeedMet(Sentence sentence, Harm harm) {
    return harm.need().isEmpty()
        || sentence.tokens().subList(0, harm.head()).stream()
            .anyMatch(token -> harm.need().contains(token.lemma()));
  }

  /** The nearest verb before that the word of harm needs. */
  private static @Nullable Phrase verbBefore(Sentence sentence, Harm harm) {
    for (int i = harm.start() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      if (token.is(PartOfSpeech.VERB) && harm.need().contains(token.lemma())) {
        return sentence.phraseAt(i).filter(Phrase::isVerb).orElse(null);
      }
    }
    return null;
  }
}
