package org.attest.toll;

import java.util.List;
import java.util.Set;
import org.attest.model.Bounds;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/** Finds whom a verb that harms its object harmed: its object, or the subject of its passive. */
final class TransitiveVictims {
  /** Verbs whose object is people though no list has the noun: "arrested the sants". */
  private static final Set<String> OF_PERSONS =
      Set.of("arrest", "murder", "kidnap", "abduct", "assassinate", "behead", "lynch");

  private final People people;
  private final VerbVictims verbs;
  private final NounVictims nouns;

  TransitiveVictims(People people, VerbVictims verbs, NounVictims nouns) {
    this.people = people;
    this.verbs = verbs;
    this.nouns = nouns;
  }

  List<Victims> find(Sentence sentence, List<Figure> figures, Harm harm) {
    String previous = NumberWords.lower(sentence, harm.start() - 1);
    if (previous.equals("those")
        || previous.equals("the") && VictimFinder.endsPhrase(sentence, harm)) {
      return List.of(VictimFinder.uncounted(sentence, figures, harm));
    }
    int verb = sentence.phraseAt(harm.start()).map(Phrase::start).orElse(harm.start());
    Figure before = VictimReader.endingAt(figures, Math.min(verb, harm.start()));
    List<Victims> objects = objects(sentence, figures, harm);
    if (objects.size() == 1 && objects.get(0).figure() == null) {
      Victims only = objects.get(0);
      if (before != null && only.start() == harm.end()) {
        return List.of(
            new Victims(before.start(), only.end(), before, before.bounds(), only.who()));
      }
      boolean described = harm.start() == 0 && only.bounds().best() != null;
      return described ? List.of() : objects;
    }
    if (!objects.isEmpty()) {
      return objects;
    }
    Victims self = himself(sentence, harm);
    if (self != null) {
      return List.of(self);
    }
    Phrase inverted = inverted(sentence, harm);
    if (inverted != null) {
      return verbs.coordinated(sentence, figures, inverted);
    }
    boolean active =
        sentence.phraseAt(harm.start()).map(TransitiveVictims::isPlainActive).orElse(true);
    List<Victims> subjects =
        active ? reduced(sentence, figures, harm) : verbs.subjects(sentence, figures, harm.start());
    if (subjects.isEmpty() && before != null) {
      return List.of(nouns.counted(sentence, before, harm));
    }
    return subjects.isEmpty() ? following(sentence, figures, harm) : subjects;
  }

  /** "Arrested 17 town-bound sevaks" where the parser made no phrase of the people. */
  private List<Victims> following(Sentence sentence, List<Figure> figures, Harm harm) {
    int start = harm.end();
    Figure figure =
        figures.stream().filter(found -> found.start() == start).findFirst().orElse(null);
    boolean parsed = start < sentence.tokens().size() && sentence.phraseAt(start).isPresent();
    if (figure == null && (parsed || sentence.phraseAt(harm.head()).isPresent())) {
      return List.of();
    }
    int from = figure == null ? start : figure.end();
    for (int i = from; i < sentence.tokens().size() && i < from + 4; i++) {
      Token token = sentence.token(i);
      boolean inside =
          token.pos().isNominal() || token.is(PartOfSpeech.ADJ) || token.is(PartOfSpeech.DET);
      if (people.isPerson(token) || figure != null && people.isCountable(token)) {
        Bounds bounds = figure == null ? VictimReader.uncounted(token) : figure.bounds();
        return List.of(
            new Victims(
                figure == null ? from : figure.start(),
                i + 1,
                figure,
                bounds,
                people.who(sentence, from, i + 1)));
      }
      if (figure == null && !inside) {
        return List.of();
      }
    }
    return List.of();
  }

  /** Objects of the word of harm, or of one that shares them: "kidnapped and killed 11 people". */
  private List<Victims> objects(Sentence sentence, List<Figure> figures, Harm harm) {
    for (int verb : new int[] {harm.head(), harm.start()}) {
      Phrase phrase = sentence.phraseAt(verb).orElse(null);
      if (phrase == null || VerbVictims.isFinitePassive(phrase)) {
        continue;
      }
      List<Victims> objects = verbs.objects(sentence, figures, phrase, verb, harm.end());
      if (!objects.isEmpty()) {
        return objects;
      }
    }
    Phrase next = sentence.phraseAt(harm.end()).filter(Phrase::isNoun).orElse(null);
    if (next != null && verbs.read(sentence, figures, next) != null) {
      return verbs.coordinated(sentence, figures, next);
    }
    if (next != null
        && OF_PERSONS.contains(sentence.token(harm.head()).lemma())
        && sentence.head(next).is(PartOfSpeech.NOUN)
        && people.isCountable(sentence.head(next))) {
      return List.of(verbs.persons(sentence, next));
    }
    Phrase own =
        sentence.phraseAt(harm.start()).filter(TransitiveVictims::isPlainActive).orElse(null);
    Phrase first = own == null ? null : sentence.governor(own).orElse(null);
    if (own != null
        && own.relation() == Phrase.Relation.CONJUNCT
        && first != null
        && isPlainActive(first)) {
      List<Victims> ofBoth = verbs.objects(sentence, figures, first, harm.head(), harm.end());
      if (!ofBoth.isEmpty()) {
        return ofBoth;
      }
    }
    Phrase shared = sentence.phraseAt(harm.end() + 1).filter(Phrase::isVerb).orElse(null);
    boolean joined =
        own != null
            && shared != null
            && NumberWords.lower(sentence, harm.end()).matches("and|or")
            && shared.head() == harm.end() + 1;
    return joined && shared != null
        ? verbs.objects(sentence, figures, shared, shared.head(), shared.head() + 1)
        : List.of();
  }

  /** "Also injured was a vendor". */
  private static @Nullable Phrase inverted(Sentence sentence, Harm harm) {
    boolean opens =
        harm.start() == 0
            || harm.start() == 1 && sentence.token(0).is(PartOfSpeech.ADV)
            || NumberWords.lower(sentence, harm.start() - 1).equals("among");
    boolean be = NumberWords.lower(sentence, harm.end()).matches("was|were");
    return opens && be
        ? sentence.phraseAt(harm.end() + 1).filter(Phrase::isNoun).orElse(null)
        : null;
  }

  static boolean isPlainActive(Phrase phrase) {
    return phrase.verb() != null && !phrase.verb().isPassive();
  }

  /** "with ten people killed": a participle that was taken for an active verb without object. */
  private List<Victims> reduced(Sentence sentence, List<Figure> figures, Harm harm) {
    boolean comma = NumberWords.lower(sentence, harm.start() - 1).equals(",");
    int last = comma ? harm.start() - 2 : harm.start() - 1;
    Phrase before = last < 0 ? null : sentence.phraseAt(last).filter(Phrase::isNoun).orElse(null);
    boolean participle = sentence.token(harm.head()).lower().matches(".*(?:ed|n|t|ain)");
    boolean object =
        harm.end() < sentence.tokens().size()
            && (sentence.token(harm.end()).pos().isNominal()
                || sentence.token(harm.end()).is(PartOfSpeech.PRON));
    if (before == null || !participle || object || before.head() != last) {
      return List.of();
    }
    if (comma) {
      // "Omar Dalen, kidnapped on 15 May, was released".
      Victims victims = verbs.read(sentence, figures, before);
      boolean told =
          harm.end() < sentence.tokens().size() && sentence.token(harm.end()).is(PartOfSpeech.ADP);
      return victims == null || !told ? List.of() : List.of(victims);
    }
    List<Victims> found =
        verbs.coordinated(sentence, figures, verbs.firstOfList(sentence, figures, before));
    boolean ends =
        harm.end() >= sentence.tokens().size()
            || sentence.token(harm.end()).lower().matches("in|by|during|at|on|since|near|when")
            || sentence.token(harm.end()).is(PartOfSpeech.PUNCT);
    return found.stream()
            .anyMatch(
                victims ->
                    victims.figure() != null || ends && victims.bounds().rule().equals("vague"))
        ? found
        : List.of();
  }

  /**
   * "A bomber blew up the car, killing himself" is the attacker's death; "hanged himself" is not.
   */
  private static @Nullable Victims himself(Sentence sentence, Harm harm) {
    String next = NumberWords.lower(sentence, harm.end());
    boolean one = next.equals("himself") || next.equals("herself");
    List<String> who =
        NumberWords.lower(sentence, harm.head()).equals("killing")
            ? List.of("attacker")
            : List.of();
    return one ? new Victims(harm.end(), harm.end() + 1, null, Bounds.exact(1), who) : null;
  }
}
