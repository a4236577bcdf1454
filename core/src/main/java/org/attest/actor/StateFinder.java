package org.attest.actor;

import java.util.List;
import java.util.Set;
import org.attest.model.Actor;
import org.attest.model.PartOfSpeech;
import org.jspecify.annotations.Nullable;

/** Finds states, their peoples, forces and offices in a line. */
final class StateFinder {

  private static final Set<String> BETWEEN =
      Set.of(
          "military",
          "armed",
          "state",
          "federal",
          "national",
          "fighter",
          "defense",
          "regime",
          "government",
          "central",
          "naval",
          "occupation",
          "'s",
          "deputy",
          "senior",
          "top",
          "special",
          "elite",
          "regular",
          "interim",
          "transitional",
          "new",
          "own",
          "foreign",
          "then",
          "former",
          "attack",
          "combat",
          "army",
          "local",
          "war",
          "public");
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "near",
          "across",
          "throughout",
          "inside",
          "into",
          "within",
          "outside",
          "northern",
          "southern",
          "eastern",
          "western",
          "central",
          "northeast",
          "northwest",
          "southeast",
          "southwest",
          "north",
          "south",
          "east",
          "west",
          "northeastern",
          "northwestern",
          "southeastern",
          "southwestern",
          "over");
  private static final Set<String> SAYING =
      Set.of(
          "say",
          "accuse",
          "deny",
          "announce",
          "claim",
          "warn",
          "insist",
          "condemn",
          "reject",
          "agree",
          "vow",
          "have",
          "consider",
          "describe",
          "blame",
          "confirm",
          "respond",
          "demand",
          "threaten",
          "impose",
          "launch",
          "recall",
          "order",
          "refuse",
          "urge",
          "call",
          "view");

  /** Abbreviations that are words too: "Car bomb kills two", "they told us". */
  private static final Set<String> WORDS = Set.of("us", "car");

  private static final Set<String> AMBIGUOUS =
      Set.of("jordan", "chad", "georgia", "guinea", "niger", "dominica", "jersey", "america");

  private final StateLexicon states;

  StateFinder(StateLexicon states) {
    this.states = states;
  }

  @Nullable Found at(Line line, int from) {
    Found reversed = reversed(line, from);
    if (reversed != null) {
      return reversed;
    }
    NameIndex.Match<StateWord> match = states.stateWords().longestAt(line, from);
    boolean partOfName = line.fold(from - 1).equals("al") && line.joined(from - 1);
    if (match == null || partOfName || !isWritten(line, from, match)) {
      return null;
    }
    Found force = force(line, from, match);
    return force != null ? force : alone(line, from, match);
  }

  private static boolean isWritten(Line line, int from, NameIndex.Match<StateWord> match) {
    if (WORDS.contains(match.key())) {
      return line.word(from).isUpper() && !line.caseless()
          || line.word(from).text().indexOf('.') > 0;
    }
    return line.caseless() || line.word(from).isCapitalised();
  }

  /** "Syria's air force", "Israeli military", "US defence officials". */
  private @Nullable Found force(Line line, int from, NameIndex.Match<StateWord> match) {
    State state = namedOrNull(match);
    if (state == null) {
      return null;
    }
    int at = from + match.length();
    for (int skipped = 0; skipped < 3 && at < line.size() && line.joined(at - 1); skipped++) {
      NameIndex.Match<ForceRule> noun = states.nouns().longestAt(line, at);
      if (noun != null && !isPartOfLongerName(line, at + noun.length())) {
        return found(line, new Stretch(from, at + noun.length()), state, noun.values().get(0));
      }
      if (!BETWEEN.contains(line.fold(at))) {
        return null;
      }
      at++;
    }
    return null;
  }

  /** A force noun that only qualifies the next noun ("army bases") names the force all the same. */
  private static boolean isPartOfLongerName(Line line, int next) {
    return next < line.size()
        && Set.of("dog", "game", "games", "studies").contains(line.fold(next));
  }

  /** "armed forces of Ukraine", "president of Chad", "government of the Netherlands". */
  private @Nullable Found reversed(Line line, int from) {
    NameIndex.Match<ForceRule> noun = states.nouns().longestAt(line, from);
    if (noun == null || !line.fold(from + noun.length()).equals("of")) {
      return null;
    }
    int at = from + noun.length() + 1;
    at += line.fold(at).equals("the") ? 1 : 0;
    NameIndex.Match<StateWord> match = states.stateWords().longestAt(line, at);
    if (match == null || match.values().get(0).form() != StateWord.Form.NAME) {
      return null;
    }
    int end = at + match.length();
    return found(line, new Stretch(from, end), match.values().get(0).state(), noun.values().get(0));
  }

  private record Stretch(int from, int to) {}

  private Found found(Line line, Stretch stretch, State state, ForceRule rule) {
    Actor actor = states.force(state, rule);
    String name = rule.isOffice() ? "office" : "demonym-and-force";
    int end = rule.isOffice() ? withPersonName(line, stretch.to()) : stretch.to();
    return new Found(stretch.from(), end, actor, actor.kind(), name, actor.name());
  }

  /** "President" takes the person's name that follows it. */
  static int withPersonName(Line line, int to) {
    int end = to;
    while (!line.caseless()
        && end < line.size()
        && end < to + 4
        && line.joined(end - 1)
        && line.word(end).isCapitalised()
        && (line.is(end, PartOfSpeech.PROPN) || end > to)) {
      end++;
    }
    return end;
  }

  private @Nullable State namedOrNull(NameIndex.Match<StateWord> match) {
    for (StateWord word : match.values()) {
      if (word.form() == StateWord.Form.NAME || word.form() == StateWord.Form.ADJECTIVE) {
        return word.state();
      }
    }
    return null;
  }

  private @Nullable Found alone(Line line, int from, NameIndex.Match<StateWord> match) {
    int to = from + match.length();
    for (StateWord word : match.values()) {
      String code = word.state().code();
      Actor actor =
          switch (word.form()) {
            case METONYM -> states.actor("government:" + code);
            case CAPITAL -> speaks(line, from, to) ? states.actor("government:" + code) : null;
            case NAME -> acts(line, from, to, match.key()) ? states.actor("state:" + code) : null;
            case PEOPLE, ADJECTIVE ->
                arePeople(line, to, word) ? states.actor("population:" + code) : null;
          };
      if (actor != null) {
        String rule =
            switch (word.form()) {
              case METONYM, CAPITAL -> "metonym";
              case NAME, PEOPLE, ADJECTIVE -> "alias";
            };
        return new Found(from, to, actor, actor.kind(), rule, word.written());
      }
    }
    return null;
  }

  private static boolean speaks(Line line, int from, int to) {
    boolean verb =
        line.joined(to - 1)
            && line.is(to, PartOfSpeech.VERB, PartOfSpeech.AUX)
            && line.token(to) != null
            && SAYING.contains(lemma(line, to));
    boolean control =
        line.fold(from - 1).equals("of") && List.of("control", "rule").contains(line.fold(from - 2))
            || line.fold(from - 1).equals("by");
    return (verb || control) && !LOCATIVE.contains(line.fold(from - 1));
  }

  private static String lemma(Line line, int index) {
    var token = line.token(index);
    return token == null ? "" : token.lemma();
  }

  private static boolean acts(Line line, int from, int to, String key) {
    if (LOCATIVE.contains(line.fold(from - 1))) {
      return false;
    }
    boolean nameBeside =
        line.joined(to - 1) && line.is(to, PartOfSpeech.PROPN)
            || line.joined(from - 1) && line.is(from - 1, PartOfSpeech.PROPN);
    return !(AMBIGUOUS.contains(key) && nameBeside);
  }

  private static boolean arePeople(Line line, int to, StateWord word) {
    boolean people = word.form() == StateWord.Form.PEOPLE;
    boolean followed =
        line.joined(to - 1) && line.is(to, PartOfSpeech.NOUN, PartOfSpeech.PROPN, PartOfSpeech.ADJ);
    return people && !followed && !line.fold(to).equals("'s")
        || people && word.written().endsWith("s");
  }
}
