package org.attest.toll;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Bounds;
import org.attest.model.Phrase;
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
          "couple");

  private final People people;

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
    }
    Token head = sentence.token(end - 1);
    int start = figure == null ? phrase.start() : Math.min(figure.start(), phrase.start());
    boolean person = people.isPerson(head) || isNobody(figure, head);
    boolean counter = head.lower().matches("more|others?");
    if (figure != null && (person || counter || People.mayBePeople(head))) {
      return new Victims(
          figure.start(), end, figure, figure.bounds(), people.who(sentence, start, end));
    }
    if (figure != null || !person || head.lower().equals("dead")) {
      return null;
    }
    return new Victims(start, end, null, uncounted(head), people.who(sentence, start, end));
  }

  /** "no one", "not a single one". */
  private static boolean isNobody(@Nullable Figure figure, Token head) {
    return figure != null && figure.bounds().rule().equals("none") && head.lower().equals("one");
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
            .dependents(phrase, Phrase.Relation.MODIFIER)
            .filter(modifier -> modifier.isMarked("of") && modifier.start() >= end)
            .findFirst();
    return next.orElse(null);
  }

  private static @Nullable Victims bare(Sentence sentence, Figure figure, int end) {
    boolean partitive = NumberWords.lower(sentence, end).equals("of");
    String whole = NumberWords.lower(sentence, end + 1);
    if (partitive && !whole.matches("them|whom|those|the|these|us|his|their")) {
      return null;
    }
    return new Victims(figure.start(), end, figure, figure.bounds(), List.of());
  }

  private static Bounds uncounted(Token head) {
    String word = head.lower();
    boolean plural =
        !word.equals(head.lemma())
            || GROUPS.contains(word)
            || word.endsWith("s") && !word.endsWith("ss");
    return plural ? Bounds.vague() : Bounds.exact(1);
  }
}
