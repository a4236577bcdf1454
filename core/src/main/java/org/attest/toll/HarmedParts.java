package org.attest.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attest.model.Bounds;
import org.attest.model.Phrase;
import org.attest.model.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Marks figures that count part of those harmed as such, beside the whole they are part of: "three
 * of the wounded died", "two of those injured later died", "six of the dead were soldiers". Who the
 * last six are, the words after the verb say.
 */
final class HarmedParts {
  private final People people;

  HarmedParts(People people) {
    this.people = people;
  }

  /** The drafts of a sentence, with such parts marked and their wholes added, in text order. */
  List<TollDraft> read(
      Sentence sentence, List<Figure> figures, List<Harm> harms, List<TollDraft> drafts) {
    List<TollDraft> result = new ArrayList<>();
    for (TollDraft draft : drafts) {
      TollDraft whole = draft.whole() == null ? whole(sentence, figures, harms, draft) : null;
      List<String> who = whole == null ? List.of() : who(sentence, draft, whole);
      if (whole == null || draft.effect() == whole.effect() && who.isEmpty()) {
        result.add(draft);
        continue;
      }
      TollDraft same = same(drafts, whole, draft);
      if (same == null) {
        result.add(whole);
      }
      result.add(part(draft, who, same == null ? whole : same));
    }
    result.sort(Comparator.comparingInt(draft -> draft.victims().start()));
    return result;
  }

  /** The people that the figure counts some of: those harmed, named by that alone. */
  private @Nullable TollDraft whole(
      Sentence sentence, List<Figure> figures, List<Harm> harms, TollDraft draft) {
    Figure figure = draft.victims().figure();
    int the = figure == null ? -1 : figure.end() + 1;
    if (figure == null
        || draft.bounds().rule().equals("none")
        || !NumberWords.lower(sentence, the - 1).equals("of")
        || !NumberWords.lower(sentence, the).matches("the|those|these")) {
      return null;
    }
    Figure counted = VictimReader.startingAt(figures, the + 1);
    int first = counted == null ? the + 1 : counted.end();
    for (Harm harm : harms) {
      if (harm.start() == first) {
        boolean noun = people.isPerson(sentence, harm.end());
        int end = noun ? harm.end() + 1 : harm.end();
        Bounds bounds = counted == null ? Bounds.vague() : counted.bounds();
        Victims victims =
            new Victims(the, end, counted, bounds, people.who(sentence, harm.end(), end));
        return new TollDraft(harm, victims, harm.effect(), bounds, draft.cumulative(), null);
      }
    }
    return null;
  }

  /** The whole where it was read already. */
  private static @Nullable TollDraft same(List<TollDraft> drafts, TollDraft whole, TollDraft part) {
    return drafts.stream()
        .filter(draft -> draft != part && draft.harm().equals(whole.harm()))
        .filter(draft -> draft.victims().start() >= whole.victims().start())
        .findFirst()
        .orElse(null);
  }

  private static TollDraft part(TollDraft draft, List<String> who, TollDraft whole) {
    Victims own = draft.victims();
    Victims victims = new Victims(own.start(), own.end(), own.figure(), own.bounds(), who);
    return new TollDraft(
        draft.harm(), victims, draft.effect(), draft.bounds(), draft.cumulative(), whole);
  }

  private List<String> who(Sentence sentence, TollDraft draft, TollDraft whole) {
    Victims own = draft.victims();
    return draft.effect() == whole.effect() && own.who().isEmpty()
        ? said(sentence, own)
        : own.who();
  }

  /** "Six of the dead were soldiers". */
  private List<String> said(Sentence sentence, Victims victims) {
    boolean is = NumberWords.lower(sentence, victims.end()).matches("is|are|was|were");
    Phrase phrase =
        is ? sentence.phraseAt(victims.end() + 1).filter(Phrase::isNoun).orElse(null) : null;
    return phrase != null && people.isPerson(sentence.head(phrase))
        ? people.who(sentence, phrase.start(), phrase.head() + 1)
        : List.of();
  }
}
