package org.attest.toll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attest.model.Bounds;
import org.attest.model.PartOfSpeech;
import org.attest.model.Phrase;
import org.attest.model.Phrase.Relation;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/** Reads a noun phrase as a number of people, or refuses it. */
final class VictimReader {
  private static final Set<String> GROUPS =
      Set.of(
          "police",
          "troops",
          "troop",
          "personnel",
          "crew",
          "family",
          "household",
          "people",
          "staff",
          "duo",
          "trio",
          "innocent",
          "elderly",
          "faithful");

  /** Nouns that only stand for those named after "of": "members of the security forces". */
  private static final Set<String> MEMBERS = Set.of("member", "group", "number", "total");

  private static final int FURTHEST_NOUN = 9;

  private static final Set<String> ARMED = Set.of("security-forces", "combatant");

  private final People people;
  private final NamedPersons named = new NamedPersons();

  VictimReader(People people) {
    this.people = people;
  }

  /** The people of a noun phrase, counted or not; null if it names none. */
  @Nullable Victims read(Sentence sentence, List<Figure> figures, Phrase phrase) {
    int end = phrase.head() + 1;
    Figure figure = figureOf(figures, phrase.start(), end);
    if (figure != null && figure.end() >= end) {
      end = Math.max(end, figure.end());
      Phrase counted = counted(sentence, phrase, end);
      if (counted == null) {
        return bare(sentence, figure, end);
      }
      end = counted.head() + 1;
      Figure whole = figureOf(figures, counted.start(), counted.head());
      if (whole != null && whole != figure && Bounds.exact(1).equals(figure.bounds())) {
        // "One of four guards killed": four were.
        figure = whole;
      }
    }
    if (figure == null) {
      Victims some = ofSome(sentence, figures, phrase);
      if (some != null) {
        return some;
      }
    }
    Token head = sentence.token(end - 1);
    int start = figure == null ? phrase.start() : Math.min(figure.start(), phrase.start());
    boolean person = people.isPerson(head) || isNobody(figure, head);
    boolean counter = head.lower().matches("more|others?");
    if (figure != null && (person || counter || mayBe(head))) {
      return new Victims(figure.start(), end, figure, figure.bounds(), who(sentence, start, end));
    }
    if (figure != null
        && Bounds.exact(1).equals(figure.bounds())
        && named.isOne(sentence, phrase)) {
      // "One Omar Dalen was arrested".
      return new Victims(start, end, figure, figure.bounds(), whoOf(sentence, phrase, end));
    }
    if (figure != null || head.lower().equals("dead")) {
      return null;
    }
    Figure shared = person ? shared(sentence, figures, phrase) : null;
    if (shared != null) {
      return new Victims(
          shared.start(), end, shared, shared.bounds(), who(sentence, shared.end(), end));
    }
    if (person) {
      Bounds bounds = uncounted(head);
      return bounds.best() != null && NamedPersons.hasNumber(sentence, start, end)
          ? null
          : new Victims(start, end, null, bounds, whoOf(sentence, phrase, end));
    }
    if (named.isMany(sentence, phrase)) {
      return new Victims(start, end, null, Bounds.vague(), who(sentence, start, end));
    }
    boolean isOne = named.isOne(sentence, phrase) || isTitled(sentence, phrase);
    return isOne && !NamedPersons.hasDigit(sentence, start, end)
        ? new Victims(start, end, null, Bounds.exact(1), whoOf(sentence, phrase, end))
        : null;
  }

  private boolean mayBe(Token token) {
    return people.isPerson(token) || people.mayBePeople(token) || people.isCountable(token);
  }

  /** The figure of "150 army and police officers", which stands in the first member. */
  private @Nullable Figure shared(Sentence sentence, List<Figure> figures, Phrase phrase) {
    int and = phrase.start() - 1;
    Phrase first =
        and < 1 || !NumberWords.lower(sentence, and).equals("and")
            ? null
            : sentence.phraseAt(and - 1).filter(Phrase::isNoun).orElse(null);
    if (first == null || sentence.token(phrase.start()).is(PartOfSpeech.DET)) {
      return null;
    }
    Figure figure = figureOf(figures, first.start(), first.head());
    boolean modifier =
        figure != null
            && figure.end() == first.head()
            && !people.isPerson(sentence.head(first))
            && !people.isCountable(sentence.head(first));
    return modifier ? figure : null;
  }

  /** "A zamadar was killed": an unknown noun that such a verb makes a person of; null if none. */
  @Nullable Victims unknown(Sentence sentence, Phrase phrase) {
    Token head = sentence.head(phrase);
    boolean one =
        head.is(PartOfSpeech.NOUN)
            && sentence.token(phrase.start()).lower().matches("an?")
            && !people.isThing(head);
    return one ? person(sentence, phrase) : null;
  }

  /** A noun phrase that is known to name people, whatever its noun. */
  Victims person(Sentence sentence, Phrase phrase) {
    int end = phrase.head() + 1;
    return new Victims(
        phrase.start(), end, null, uncounted(sentence.head(phrase)), whoOf(sentence, phrase, end));
  }

  /** "50 of the girls", "some of the girls": the figure that counts part of a phrase's people. */
  private @Nullable Victims ofSome(Sentence sentence, List<Figure> figures, Phrase phrase) {
    int of = phrase.start() - 1;
    if (of < 1 || !phrase.isMarked("of") || !mayBe(sentence.head(phrase))) {
      return null;
    }
    Figure figure = endingAt(figures, of);
    int end = phrase.head() + 1;
    return figure == null || !NumberWords.lower(sentence, of).equals("of")
        ? null
        : new Victims(figure.start(), end, figure, figure.bounds(), who(sentence, of, end));
  }

  /** "Court magistrate Omar Dalen": a name behind a noun of people. */
  private boolean isTitled(Sentence sentence, Phrase phrase) {
    Token head = sentence.head(phrase);
    return head.is(PartOfSpeech.PROPN)
        && phrase.head() > phrase.start()
        && sentence.tokens().subList(phrase.start(), phrase.head()).stream()
            .anyMatch(token -> people.isPerson(token) && !token.lower().endsWith("s"));
  }

  /** Codes of the words, and of those that rename a person: "Omar Dalen, the mayor of Orvan". */
  private List<String> whoOf(Sentence sentence, Phrase phrase, int end) {
    TreeSet<String> who = new TreeSet<>(who(sentence, phrase.start(), end));
    int noun = renaming(sentence, end);
    if (noun >= 0) {
      who.addAll(who(sentence, noun, noun + 1));
    }
    return List.copyOf(who);
  }

  /** The noun of people that ends the words set off after a name; -1 if there is none. */
  private int renaming(Sentence sentence, int end) {
    if (!NumberWords.lower(sentence, end).equals(",")) {
      return -1;
    }
    int last = -1;
    for (int i = end + 1; i < sentence.tokens().size() && i - end < FURTHEST_NOUN; i++) {
      Token token = sentence.token(i);
      boolean noun = token.pos().isNominal();
      boolean inside =
          noun
              || token.is(PartOfSpeech.DET)
              || token.is(PartOfSpeech.ADJ)
              || token.is(PartOfSpeech.PART)
              || token.lower().matches("'s|’s|'|’");
      if (!inside) {
        break;
      }
      last = noun ? i : last;
    }
    boolean person =
        last >= 0
            && people.isPerson(sentence.token(last))
            && !uncounted(sentence.token(last)).rule().equals("vague");
    return person ? last : -1;
  }

  /** Codes of the words, and of those after "members of". */
  private List<String> who(Sentence sentence, int start, int end) {
    TreeSet<String> who = new TreeSet<>(people.who(sentence, start, end));
    if (MEMBERS.contains(sentence.token(end - 1).lemma())
        && !NumberWords.lower(sentence, end - 2).equals("family")
        && NumberWords.lower(sentence, end).equals("of")) {
      sentence
          .phraseAt(end + 1)
          .filter(Phrase::isNoun)
          .ifPresent(
              phrase ->
                  people.who(sentence, phrase.start(), phrase.head() + 1).stream()
                      .filter(ARMED::contains)
                      .forEach(who::add));
    }
    return List.copyOf(who);
  }

  /** "no one", "not a single one". */
  private static boolean isNobody(@Nullable Figure figure, Token head) {
    return figure != null && figure.bounds().rule().equals("none") && head.lower().equals("one");
  }

  static @Nullable Figure endingAt(List<Figure> figures, int token) {
    for (Figure figure : figures) {
      if (figure.end() == token) {
        return figure;
      }
    }
    return null;
  }

  static @Nullable Figure startingAt(List<Figure> figures, int token) {
    for (Figure figure : figures) {
      if (figure.start() == token) {
        return figure;
      }
    }
    return null;
  }

  /** The first figure within a stretch of tokens or just before it. */
  static @Nullable Figure figureOf(List<Figure> figures, int start, int end) {
    for (Figure figure : figures) {
      if (figure.overlaps(start, end) || figure.end() == start) {
        return figure;
      }
    }
    return null;
  }

  /** "dozens of protesters": the noun that hangs on a quantity by "of". */
  private static @Nullable Phrase counted(Sentence sentence, Phrase phrase, int end) {
    if (!NumberWords.lower(sentence, end).equals("of")) {
      return null;
    }
    Optional<Phrase> next =
        sentence
            .dependents(phrase, Relation.MODIFIER)
            .filter(modifier -> modifier.isMarked("of") && modifier.start() >= end)
            .filter(modifier -> !sentence.head(modifier).is(PartOfSpeech.PRON))
            .filter(modifier -> !sentence.head(modifier).is(PartOfSpeech.DET))
            .findFirst();
    return next.orElse(null);
  }

  private @Nullable Victims bare(Sentence sentence, Figure figure, int end) {
    boolean partitive = NumberWords.lower(sentence, end).equals("of");
    String whole = NumberWords.lower(sentence, end + 1);
    if (!partitive) {
      return new Victims(figure.start(), end, figure, figure.bounds(), List.of());
    }
    Phrase phrase = sentence.phraseAt(end + 1).filter(Phrase::isNoun).orElse(null);
    if (phrase != null && phrase.isMarked("'s")) {
      phrase = sentence.governor(phrase).orElse(phrase);
    }
    int last = phrase == null ? end : phrase.head() + 1;
    if (phrase != null && people.isPerson(sentence.head(phrase))) {
      return new Victims(
          figure.start(), last, figure, figure.bounds(), who(sentence, end + 1, last));
    }
    return whole.matches("them|whom|those|the|these|us|his|their")
        ? new Victims(figure.start(), end, figure, figure.bounds(), List.of())
        : null;
  }

  static Bounds uncounted(Token head) {
    String word = head.lower();
    if (word.equals("couple")) {
      return Bounds.exact(2);
    }
    boolean plural =
        !word.equals(head.lemma())
            || GROUPS.contains(word)
            || word.endsWith("s") && !word.endsWith("ss");
    return plural ? Bounds.vague() : Bounds.exact(1);
  }
}
