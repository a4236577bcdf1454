package org.attest.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attest.actor.NameStretch.Form;
import org.attest.model.Actor;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.PartOfSpeech;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Token;
import org.jspecify.annotations.Nullable;

/**
 * The names of a sentence that may be an end of a relation: those the readers of actors and places
 * found, and stretches of capitals. Where a sentence has no useful capitals, only the former and
 * names of persons by their part of speech.
 */
final class SentenceNames {
  private static final Set<String> ORGANISED =
      Set.of(
          "armed-group",
          "military",
          "police",
          "government",
          "party",
          "monitor",
          "ngo",
          "international-organisation");
  private static final Set<String> GOVERNMENT =
      Set.of("government", "regime", "cabinet", "junta", "administration");
  private static final Set<String> NAMING =
      Set.of(
          "alias",
          "former-name",
          "acronym-said-in-text",
          "demonym-and-force",
          "coreference",
          "office");
  private static final int MOST_PERSON_WORDS = 6;
  private static final int MOST_NAME_WORDS = 12;
  private static final int MOST_DESCRIBING = 4;

  private final Analysis analysis;
  private final Sentence sentence;
  private final OrganisationWords words;
  private final Capitals capitals;
  private final boolean caseless;
  private final List<NameStretch> stretches = new ArrayList<>();

  /** Stretches in which a person's name cannot lie: places, peoples, offices. */
  private final List<NameStretch> taken = new ArrayList<>();

  private SentenceNames(Analysis analysis, Sentence sentence, OrganisationWords words) {
    this.analysis = analysis;
    this.sentence = sentence;
    this.words = words;
    this.capitals = new Capitals(sentence, words);
    this.caseless = Line.of(analysis, sentence).caseless();
  }

  /** The stretches in the order of their first token, longer ones first. */
  static List<NameStretch> find(
      Analysis analysis,
      Sentence sentence,
      List<ActorMention> actors,
      List<PlaceMention> places,
      OrganisationWords words) {
    SentenceNames names = new SentenceNames(analysis, sentence, words);
    places.stream().filter(names::isHere).forEach(names::place);
    actors.stream().filter(mention -> mention.sentence() == sentence.index()).forEach(names::actor);
    names.runs();
    names.stretches.sort(
        (one, other) ->
            one.from() != other.from()
                ? Integer.compare(one.from(), other.from())
                : Integer.compare(other.to(), one.to()));
    return List.copyOf(names.stretches);
  }

  private boolean isHere(PlaceMention mention) {
    return mention.sentence() == sentence.index();
  }

  private void place(PlaceMention mention) {
    Place place = mention.place();
    int from = tokenAt(mention.nameSpan().start());
    int to = endAt(mention.nameSpan().end());
    if (from < 0 || to <= from) {
      return;
    }
    NameStretch stretch =
        new NameStretch(
            from,
            to,
            Form.PLACE,
            place == null ? analysis.words(mention.nameSpan()) : place.name(),
            place == null ? null : place.id(),
            "place",
            place == null ? null : place.country());
    if (place != null) {
      taken.add(stretch);
      stretches.add(stretch);
      if (place.level() == Place.Level.COUNTRY && place.country() != null) {
        stretches.add(
            new NameStretch(from, to, Form.STATE, place.name(), null, "state", place.country()));
      }
    }
  }

  private void actor(ActorMention mention) {
    Actor actor = mention.actor();
    int from = tokenAt(mention.span().start());
    int end = endAt(mention.span().end());
    if (from < 0
        || end < from
        || sentence.token(from).span().start() != mention.span().start()
        || isMinistry(mention)) {
      return;
    }
    int to = end;
    boolean isOffice = mention.rule().equals("office");
    if (isOffice || mention.rule().equals("alias")) {
      while (to - 1 > from && !capitals.isCapital(to - 1) && !caseless) {
        to--;
      }
    }
    boolean isName = NAMING.contains(mention.rule());
    boolean isBody =
        ORGANISED.contains(mention.kind()) && (actor != null || mention.rule().startsWith("acr"));
    boolean ofState = actor != null && actor.id().startsWith("government:");
    boolean pointsBack = mention.rule().equals("coreference");
    if (pointsBack && (to - from != 1 || ofState) || isEveryday(mention, from, to)) {
      return;
    }
    if (isName && isBody && !(isOffice && ofState)) {
      String name = actor == null ? mention.detail() : actor.name();
      add(
          new NameStretch(
              from, to, Form.GROUP, name, id(actor), mention.kind(), country(actor), pointsBack));
      if (actor == null) {
        String letters = analysis.words(mention.span());
        stretches.add(new NameStretch(from, to, Form.ACRONYM, letters, null, null, null));
      }
    } else if (mention.kind().equals("state") && actor != null) {
      add(
          new NameStretch(
              from, to, Form.STATE, actor.name(), actor.id(), "state", actor.country()));
    } else if (mention.kind().equals("person") && actor != null) {
      add(
          new NameStretch(
              from, to, Form.PERSON, actor.name(), actor.id(), "person", actor.country()));
    } else if (actor != null) {
      taken.add(new NameStretch(from, to, Form.NAME, actor.name(), actor.id(), null, null));
    }
  }

  /**
   * Without capitals, a common noun is not the acronym it is spelled like ("a plan", "the fact").
   */
  private boolean isEveryday(ActorMention mention, int from, int to) {
    return caseless
        && mention.rule().equals("alias")
        && to - from == 1
        && mention.detail().chars().noneMatch(Character::isLowerCase)
        && !sentence.token(from).is(PartOfSpeech.PROPN);
  }

  /** A ministry is the government's, but what is said of it is not said of the government. */
  private boolean isMinistry(ActorMention mention) {
    Actor actor = mention.actor();
    String words = analysis.words(mention.span()).toLowerCase(Locale.ROOT);
    return actor != null
        && actor.id().startsWith("government:")
        && GOVERNMENT.stream().noneMatch(words::contains);
  }

  private void add(NameStretch stretch) {
    stretches.add(stretch);
    taken.add(stretch);
  }

  private static @Nullable String id(@Nullable Actor actor) {
    return actor == null ? null : actor.id();
  }

  private static @Nullable String country(@Nullable Actor actor) {
    return actor == null ? null : actor.country();
  }

  private void runs() {
    if (caseless) {
      caselessPersons();
      return;
    }
    int size = sentence.tokens().size();
    for (int from = 0; from < size; from++) {
      if (!capitals.begins(from)) {
        continue;
      }
      int to = capitals.runEnd(from);
      if (to - from <= MOST_NAME_WORDS) {
        run(from, to);
      }
      from = Math.max(from, to - 1);
    }
  }

  private void caselessPersons() {
    int size = sentence.tokens().size();
    for (int from = 0; from < size; from++) {
      int to = from;
      while (to < size && sentence.token(to).is(PartOfSpeech.PROPN)) {
        to++;
      }
      if (to - from >= 2) {
        person(from, to);
      }
      from = Math.max(from, to);
    }
  }

  private void run(int from, int to) {
    String text = words(from, to);
    boolean inside =
        stretches.stream()
            .filter(other -> other.is(Form.GROUP) || other.is(Form.PERSON) || other.is(Form.STATE))
            .anyMatch(other -> other.from() <= from && to <= other.to());
    if (inside) {
      return;
    }
    String kind = kindOf(from, to);
    boolean holdsKnown =
        stretches.stream()
            .filter(other -> other.is(Form.GROUP) && other.id() != null)
            .filter(other -> other.overlaps(from, to) && other.to() == to)
            .anyMatch(other -> onlyDescribes(from, other.from()));
    if (holdsKnown && kind != null) {
      return;
    }
    if (kind != null) {
      stretches.removeIf(
          other -> !other.is(Form.PLACE) && from <= other.from() && other.to() <= to);
      stretches.add(new NameStretch(from, to, Form.GROUP, text, null, kind, null));
    } else {
      stretches.add(new NameStretch(from, to, Form.NAME, text, null, null, null));
      person(from, to);
    }
    if (to - from == 1 && capitals.isAcronym(from)) {
      stretches.add(new NameStretch(from, to, Form.ACRONYM, text, null, null, null));
    }
  }

  /** "Syrian Kurdish" before a name is no part of it, "Ossar" of "Ossar Resistance Front" is. */
  private boolean onlyDescribes(int from, int to) {
    for (int i = from; i < to; i++) {
      int at = i;
      boolean described =
          sentence.token(i).is(PartOfSpeech.ADJ)
              || taken.stream().anyMatch(other -> other.overlaps(at, at + 1) && other.to() <= to);
      if (!described) {
        return false;
      }
    }
    return true;
  }

  private void person(int start, int to) {
    int from = start;
    while (from < to - 1 && words.isRank(sentence.token(from).lower())) {
      from++;
    }
    boolean single = to - from == 1;
    if (to - from > MOST_PERSON_WORDS
        || words.isRank(sentence.token(from).lower())
        || single && (capitals.isAcronym(from) || !sentence.token(from).is(PartOfSpeech.PROPN))) {
      return;
    }
    for (int i = from; i < to; i++) {
      if (words.kindOf(sentence.token(i).text()) != null) {
        return;
      }
    }
    int begin = from;
    boolean isOther =
        taken.stream()
            .filter(other -> !other.is(Form.PERSON))
            .anyMatch(
                other ->
                    other.from() <= begin && to <= other.to()
                        || !other.is(Form.PLACE) && other.overlaps(begin, to));
    if (!isOther) {
      stretches.add(new NameStretch(from, to, Form.PERSON, words(from, to), null, "person", null));
    }
  }

  /** The kind that the words of a run or those beside it tell, or null. */
  private @Nullable String kindOf(int from, int to) {
    for (int i = from; i < to; i++) {
      if (i > from && sentence.token(i).lower().equals("of")) {
        String before = words.kindBeforeOf(sentence.token(i - 1).text());
        if (before != null) {
          return before;
        }
      }
    }
    for (int i = to - 1; i >= from; i--) {
      String kind = words.kindOf(sentence.token(i).text());
      boolean isHead =
          i == to - 1 || i == from || !capitals.isWord(i + 1) || !capitals.isCapital(i + 1);
      if (kind != null && isHead && to - from > 1) {
        return kind;
      }
    }
    String described = words.describedBefore(sentence, quoteBefore(from));
    if (described == null) {
      described = words.describedAfter(sentence, to);
    }
    return described == null ? apposition(to) : described;
  }

  /** The kind that ", a village militia" behind a name gives it, or null. */
  private @Nullable String apposition(int to) {
    int size = sentence.tokens().size();
    if (to + 2 >= size
        || !sentence.token(to).lower().equals(",")
        || !Set.of("a", "an", "the").contains(sentence.token(to + 1).lower())) {
      return null;
    }
    for (int end = to + 3; end <= Math.min(size, to + 2 + MOST_DESCRIBING); end++) {
      String kind = words.describedBefore(sentence, end);
      boolean goesOn = end < size && sentence.token(end).is(PartOfSpeech.NOUN);
      if (kind != null && !goesOn) {
        return kind;
      }
      if (!capitals.isWord(end - 1)) {
        return null;
      }
    }
    return null;
  }

  private int quoteBefore(int from) {
    return from > 0 && capitals.isQuote(from - 1) ? from - 1 : from;
  }

  private int tokenAt(int offset) {
    for (Token token : sentence.tokens()) {
      if (token.span().contains(offset)) {
        return token.index();
      }
    }
    return -1;
  }

  /** One past the token that ends at an offset; where a token goes on, it is not part of it. */
  private int endAt(int offset) {
    for (Token token : sentence.tokens()) {
      if (token.span().end() >= offset) {
        return token.span().end() == offset ? token.index() + 1 : token.index();
      }
    }
    return -1;
  }

  private String words(int from, int to) {
    Span span = sentence.span(from, to);
    return analysis.words(span).replaceAll("\\s+", " ");
  }
}
