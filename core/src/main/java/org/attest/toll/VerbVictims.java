package org.attest.toll;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.model.Bounds;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.VerbFeatures;
import org.jspecify.annotations.Nullable;

/** Reads the people that are a verb's subject or object, each member of a list as victims. */
final class VerbVictims {
  private static final Set<String> LINKS =
      Set.of(",", "and", "or", "&", "plus", "along", "alongside", "with", "together", "well");

  /** Verbs whose passive subject is a person, unless it is a thing known. */
  private static final Set<String> OF_PERSONS =
      Set.of("kill", "murder", "arrest", "detain", "kidnap", "abduct", "behead", "lynch", "injure");

  private static final Set<String> ALONGSIDE = Set.of("alongside", "along with", "together with");

  private final Speakers speakers = new Speakers();
  private final VictimReader reader;

  private final PeopleLists lists;

  VerbVictims(VictimReader reader) {
    this.reader = reader;
    this.lists = new PeopleLists(reader, speakers);
  }

  static boolean isPassive(@Nullable Phrase phrase) {
    return phrase != null && phrase.verb() != null && phrase.verb().isPassive();
  }

  static boolean isFinitePassive(Phrase phrase) {
    return phrase.verb() != null
        && phrase.verb().isPassive()
        && phrase.verb().form() == VerbFeatures.Form.FINITE;
  }

  /** The people of the objects that stand after a verb. */
  List<Victims> objects(Sentence sentence, List<Figure> figures, Phrase phrase, int verb, int end) {
    List<Victims> objects = new ArrayList<>();
    sentence
        .dependents(phrase, Relation.OBJECT)
        .filter(
            object ->
                object.isNoun()
                    && object.start() > verb
                    && (isJoined(sentence, end)
                        ? !verbWithin(sentence, end + 2, object.start())
                        : !verbWithin(sentence, end, object.start())))
        .forEach(object -> objects.addAll(coordinated(sentence, figures, object)));
    return objects;
  }

  /** "Arrested and charged Omar Dalen". */
  private static boolean isJoined(Sentence sentence, int end) {
    return NumberWords.lower(sentence, end).equals("and")
        && end + 1 < sentence.tokens().size()
        && sentence.token(end + 1).is(PartOfSpeech.VERB);
  }

  /** The people of a verb's subject, its own or that of the clause it hangs on. */
  List<Victims> subjects(Sentence sentence, List<Figure> figures, int verb) {
    Phrase phrase = sentence.phraseAt(verb).orElse(null);
    List<Victims> found = bySyntax(sentence, figures, verb);
    if (phrase == null || phrase.relation() == Relation.RELATIVE) {
      return found;
    }
    List<Victims> before = lists.before(sentence, figures, phrase.start());
    boolean counted = before.stream().anyMatch(victims -> victims.figure() != null);
    if (found.isEmpty()) {
      boolean named =
          before.size() == 1 && sentence.token(before.get(0).end() - 1).is(PartOfSpeech.PROPN);
      boolean near = counted || named || isPassive(phrase);
      if (near && !before.isEmpty()) {
        return folded(sentence, before);
      }
      List<Victims> far = lists.far(sentence, figures, phrase.start());
      if (far.isEmpty()) {
        far = lists.opening(sentence, figures, phrase.start());
      }
      return far.isEmpty() ? with(sentence, figures, phrase, far) : far;
    }
    boolean more =
        before.size() > found.size()
            && counted
            && before.stream().anyMatch(victims -> victims.start() == found.get(0).start());
    return more ? folded(sentence, before) : found;
  }

  /** The people, as one list, that stand right before a token. */
  List<Victims> before(Sentence sentence, List<Figure> figures, int token) {
    return folded(sentence, lists.before(sentence, figures, token));
  }

  private static List<Victims> folded(Sentence sentence, List<Victims> list) {
    List<Victims> result = new ArrayList<>();
    for (Victims next : list) {
      Victims joined =
          result.isEmpty() ? null : joined(sentence, result.get(result.size() - 1), next);
      if (joined == null) {
        result.add(next);
      } else {
        result.set(result.size() - 1, joined);
      }
    }
    return result;
  }

  private List<Victims> bySyntax(Sentence sentence, List<Figure> figures, int verb) {
    Phrase phrase = sentence.phraseAt(verb).orElse(null);
    Phrase told = phrase;
    for (int climbed = 0; phrase != null && climbed < 4; climbed++) {
      if (climbed > 0 && speakers.isSaying(sentence, phrase.head())) {
        break;
      }
      List<Victims> found = new ArrayList<>();
      sentence
          .dependents(phrase, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
          .filter(subject -> subject.start() < verb)
          .forEach(subject -> found.addAll(coordinated(sentence, figures, subject)));
      if (found.isEmpty()
          && phrase == told
          && isPassive(phrase)
          && OF_PERSONS.contains(sentence.head(phrase).lemma())) {
        sentence
            .dependents(phrase, Relation.PASSIVE_SUBJECT)
            .map(subject -> reader.unknown(sentence, subject))
            .filter(Objects::nonNull)
            .forEach(found::add);
      }
      if (!found.isEmpty()) {
        return folded(sentence, with(sentence, figures, phrase, found));
      }
      Optional<Phrase> governor = sentence.governor(phrase);
      boolean onNoun =
          phrase.relation() == Relation.RELATIVE || phrase.relation() == Relation.PARTICIPLE;
      if (onNoun && governor.isPresent() && governor.get().isVerb()) {
        return beforeWho(sentence, figures, phrase);
      }
      if (onNoun && governor.isPresent() && governor.get().isNoun()) {
        return antecedent(sentence, figures, governor.get(), phrase);
      }
      boolean own =
          sentence.dependents(phrase, Relation.SUBJECT, Relation.PASSIVE_SUBJECT).count() > 0;
      boolean shares =
          !own
              && (phrase.relation() == Relation.CONJUNCT
                  || phrase.relation() == Relation.OPEN_COMPLEMENT
                  || phrase.relation() == Relation.ADVERBIAL && isBeingHarmed(phrase));
      if (shares && isPassive(phrase) && governor.isPresent()) {
        List<Victims> controlled = controlled(sentence, figures, phrase, governor.get());
        if (!controlled.isEmpty()) {
          return controlled;
        }
      }
      phrase = shares ? governor.orElse(null) : null;
    }
    return List.of();
  }

  /** "Died alongside Lena Maro", "was killed along with two guards": the subject and those. */
  private List<Victims> with(
      Sentence sentence, List<Figure> figures, Phrase verb, List<Victims> found) {
    List<Victims> all = new ArrayList<>(found);
    sentence
        .dependents(verb, Relation.OBLIQUE)
        .filter(other -> other.start() > verb.head())
        .filter(other -> ALONGSIDE.contains(Objects.requireNonNullElse(other.marker(), "")))
        .forEach(other -> all.addAll(coordinated(sentence, figures, other)));
    return all;
  }

  /** "After being arrested". */
  private static boolean isBeingHarmed(Phrase phrase) {
    return isPassive(phrase)
        && phrase.verb() != null
        && phrase.verb().form() == VerbFeatures.Form.GERUND;
  }

  /** "ordered villagers to be evacuated": the object of the ordering is moved, not its subject. */
  private List<Victims> controlled(
      Sentence sentence, List<Figure> figures, Phrase passive, Phrase governor) {
    return passive.relation() != Relation.OPEN_COMPLEMENT || isPassive(governor)
        ? List.of()
        : sentence
            .dependents(governor, Relation.OBJECT)
            .filter(object -> object.isNoun() && object.end() <= passive.start())
            .findFirst()
            .map(object -> coordinated(sentence, figures, object))
            .orElse(List.of());
  }

  /** Whom a relative clause or participle speaks of; "one of the bakers who died" is one. */
  private List<Victims> antecedent(
      Sentence sentence, List<Figure> figures, Phrase noun, Phrase clause) {
    Phrase whole = sentence.governor(noun).orElse(null);
    if (noun.isMarked("of")
        && whole != null
        && NumberWords.lower(sentence, whole.head()).equals("one")) {
      Victims one = read(sentence, figures, whole);
      if (one != null && VictimReader.figureOf(figures, noun.start(), noun.end()) == null) {
        return List.of(one);
      }
    }
    Victims nearest = nearest(sentence, figures, noun, clause);
    if (nearest != null) {
      return List.of(nearest);
    }
    if (sentence.head(noun).lower().equals("those")) {
      Victims some = whole == null ? null : read(sentence, figures, whole);
      return List.of(
          noun.isMarked("of") && some != null && some.figure() != null
              ? some
              : new Victims(noun.start(), noun.end(), null, Bounds.vague(), List.of()));
    }
    List<Victims> found = coordinated(sentence, figures, noun);
    return found.isEmpty() ? beforeWho(sentence, figures, clause) : found;
  }

  /** "The parents of farmers who were killed": the farmers were. */
  private @Nullable Victims nearest(
      Sentence sentence, List<Figure> figures, Phrase noun, Phrase clause) {
    int last = clause.start() - 1;
    if (last > 0 && sentence.token(last).lower().equals("who")) {
      last--;
    }
    Phrase near = last < 0 ? null : sentence.phraseAt(last).filter(Phrase::isNoun).orElse(null);
    boolean of =
        near != null
            && near.head() == last
            && near.isMarked("of")
            && near.governor() == noun.index()
            && VictimReader.figureOf(figures, noun.start(), noun.end()) == null;
    return of && near != null ? read(sentence, figures, near) : null;
  }

  /** "The idol who died": who makes a person of a noun that the vocabulary lacks. */
  private List<Victims> beforeWho(Sentence sentence, List<Figure> figures, Phrase clause) {
    Phrase who =
        sentence
            .dependents(clause, Relation.SUBJECT, Relation.PASSIVE_SUBJECT)
            .filter(subject -> sentence.head(subject).lower().equals("who"))
            .findFirst()
            .orElse(null);
    int last = who == null ? -1 : who.start() - 1;
    if (last > 0 && sentence.token(last).lower().equals(",")) {
      last--;
    }
    Phrase noun = last < 0 ? null : sentence.phraseAt(last).filter(Phrase::isNoun).orElse(null);
    if (noun == null || !sentence.head(noun).pos().isNominal()) {
      return List.of();
    }
    Victims victims = read(sentence, figures, noun);
    return List.of(victims == null ? reader.person(sentence, noun) : victims);
  }

  /** The people that a noun phrase is coordinated with, or itself. */
  Phrase firstOfList(Sentence sentence, List<Figure> figures, Phrase phrase) {
    Phrase first =
        phrase.relation() == Relation.CONJUNCT ? sentence.governor(phrase).orElse(phrase) : phrase;
    Victims victims = first.isNoun() ? reader.read(sentence, figures, first) : null;
    return victims != null && victims.figure() != null ? first : phrase;
  }

  /**
   * A noun phrase and those coordinated with it. Those without figures are one: "an American and a
   * Briton" are two, "soldiers and police" are vague.
   */
  List<Victims> coordinated(Sentence sentence, List<Figure> figures, Phrase phrase) {
    List<Victims> found = new ArrayList<>();
    Victims first = read(sentence, figures, phrase);
    if (first != null) {
      found.add(first);
    }
    conjuncts(sentence, phrase)
        .filter(conjunct -> conjunct.isNoun() && !verbBetween(sentence, phrase, conjunct))
        .filter(conjunct -> !isAside(sentence, phrase.head(), conjunct.start()))
        .filter(conjunct -> !speakers.areListed(sentence, conjunct))
        .forEach(
            conjunct -> {
              Victims next = read(sentence, figures, conjunct);
              Victims last = found.isEmpty() ? null : found.get(found.size() - 1);
              Victims joined = next == null || last == null ? null : joined(sentence, last, next);
              if (joined != null) {
                found.set(found.size() - 1, joined);
              } else if (next != null) {
                found.add(next);
              }
            });
    return found;
  }

  /** The further members of a list, and those that the parser hung on one of them. */
  private static Stream<Phrase> conjuncts(Sentence sentence, Phrase first) {
    return sentence
        .dependents(first, Relation.CONJUNCT)
        .flatMap(
            member ->
                Stream.concat(Stream.of(member), sentence.dependents(member, Relation.CONJUNCT)));
  }

  /** Two members of a list as one toll; null if each is a toll of its own. */
  private static @Nullable Victims joined(Sentence sentence, Victims one, Victims next) {
    Long first = one.bounds().best();
    Long second = next.bounds().best();
    if (next.figure() != null && !countsOthers(sentence, one, next)
        || !areLinked(sentence, one, next)) {
      return null;
    }
    Bounds bounds;
    if (one.figure() != null) {
      // "20 women and children": the figure counts both.
      boolean bare = sentence.token(next.start()).is(PartOfSpeech.NOUN);
      bounds = second == null && bare ? one.bounds() : null;
    } else if (first != null && second != null) {
      bounds = Bounds.exact(first + second);
    } else {
      bounds = first == null && second == null ? one.bounds() : null;
    }
    TreeSet<String> who = new TreeSet<>(one.who());
    who.addAll(next.who());
    return bounds == null
        ? null
        : new Victims(one.start(), next.end(), one.figure(), bounds, List.copyOf(who));
  }

  /** True if a word or a comma makes two members one list, the second after the first. */
  private static boolean areLinked(Sentence sentence, Victims one, Victims next) {
    for (int i = one.end(); i < next.start(); i++) {
      if (LINKS.contains(sentence.token(i).lower())) {
        return true;
      }
    }
    return false;
  }

  /** True if a bracket opens between two tokens and does not close. */
  private static boolean isAside(Sentence sentence, int from, int to) {
    int open = 0;
    for (int i = from; i < to; i++) {
      String mark = sentence.token(i).lower();
      open += mark.equals("(") ? 1 : mark.equals(")") ? -1 : 0;
    }
    return open > 0;
  }

  /** The people, counted or named, that a noun phrase is coordinated with, or itself. */
  Phrase firstNamed(Sentence sentence, List<Figure> figures, Phrase phrase) {
    Phrase first =
        phrase.relation() == Relation.CONJUNCT ? sentence.governor(phrase).orElse(phrase) : phrase;
    return first.isNoun()
            && !verbBetween(sentence, first, phrase)
            && reader.read(sentence, figures, first) != null
        ? first
        : phrase;
  }

  /** "Lena Maro and 15 others", "a couple and their two sons": persons of one list. */
  private static boolean countsOthers(Sentence sentence, Victims one, Victims next) {
    if (one.figure() != null || !next.bounds().rule().equals("exact")) {
      return false;
    }
    boolean named = sentence.token(one.end() - 1).is(PartOfSpeech.PROPN);
    boolean kin = false;
    boolean others = false;
    for (int i = Math.max(next.start() - 1, one.end()); i < next.end(); i++) {
      kin |= sentence.token(i).is(PartOfSpeech.PRON);
      others |= sentence.token(i).lower().matches("others?");
    }
    return kin || named && others;
  }

  private static boolean verbBetween(Sentence sentence, Phrase one, Phrase other) {
    return verbWithin(sentence, one.head() + 1, other.head());
  }

  static boolean verbWithin(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = sentence.token(i);
      if (token.is(PartOfSpeech.VERB)) {
        return true;
      }
    }
    return false;
  }

  /** A noun phrase that is known to name people. */
  Victims persons(Sentence sentence, Phrase phrase) {
    return reader.person(sentence, phrase);
  }

  @Nullable Victims read(Sentence sentence, List<Figure> figures, Phrase phrase) {
    return phrase.isNoun() && !speakers.are(sentence, phrase)
        ? reader.read(sentence, figures, phrase)
        : null;
  }
}
