package org.attest.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.attest.actor.NameStretch.Form;
import org.attest.model.Actor;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Chain;
import org.attest.model.Link;
import org.attest.model.PlaceMention;
import org.attest.model.Relation;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Token;
import org.attest.model.Vocabulary;

/**
 * Reads what a report states about actors themselves: other and former names, acronyms, leaders,
 * what they belong to, broke away from, and whom they stand with or against.
 *
 * <p>The patterns are in {@code relations.tsv}, each with examples that a test runs. An end is an
 * actor of the directory or a name whose words tell that it is an organised actor. Persons are read
 * only as leaders of armed groups, forces, police, governments and parties, and only where the text
 * gives them that role; no relation joins two persons. Headlines are left out, as their capitals
 * tell nothing. What is negated is not read; what somebody denies has the chain's stance. Stateless
 * and thread-safe.
 */
public final class RelationReader {
  /** Whose leaders have a public role. */
  private static final Set<String> LED =
      Set.of("armed-group", "military", "police", "government", "party");

  private static final int MOST_LETTERS = 4;
  private static final Set<String> SMALL = Set.of("of", "the", "for", "and", "de", "in", "la", "s");

  private final List<RelationPattern> patterns =
      Vocabulary.load(RelationReader.class, "relations.tsv").stream()
          .map(RelationPattern::of)
          .toList();
  private final OrganisationWords words = new OrganisationWords();

  /** The relations in text order; the same one once for each sentence that states it. */
  public List<Relation> read(
      Analysis analysis,
      List<ActorMention> actors,
      List<PlaceMention> places,
      List<Attribution> attributions) {
    List<Relation> relations = new ArrayList<>();
    List<ActorMention> sure =
        actors.stream().filter(mention -> isSpokenOf(mention, actors, places)).toList();
    for (Sentence sentence : analysis.sentences()) {
      if (sentence.kind() == Sentence.Kind.BODY) {
        read(analysis, sentence, sure, places).stream()
            .map(found -> relation(analysis, sentence, found, attributions))
            .sorted(Comparator.comparing(Relation::evidence).thenComparing(Relation::rule))
            .forEach(relations::add);
      }
    }
    return List.copyOf(relations);
  }

  /**
   * A few letters, and the common names of parties, are an actor's only where the report speaks of
   * its country by other words.
   */
  private static boolean isSpokenOf(
      ActorMention mention, List<ActorMention> actors, List<PlaceMention> places) {
    Actor actor = mention.actor();
    boolean isShort =
        mention.rule().equals("alias")
            && mention.detail().length() <= MOST_LETTERS
            && mention.detail().chars().noneMatch(Character::isLowerCase);
    boolean isParty = mention.kind().equals("party");
    if (actor == null || actor.country() == null || !isShort && !isParty) {
      return true;
    }
    return places.stream()
            .anyMatch(
                place -> place.place() != null && actor.country().equals(place.place().country()))
        || actors.stream()
            .map(ActorMention::actor)
            .anyMatch(
                other ->
                    other != null
                        && !other.id().equals(actor.id())
                        && actor.country().equals(other.country()));
  }

  /** A pattern, where it lies, and one pair of its ends. */
  private record FoundRelation(
      RelationPattern pattern,
      RelationMatcher.Match match,
      NameStretch subject,
      NameStretch object) {

    /** What makes two findings one; the ends by where they stand. */
    String key() {
      String kind =
          switch (pattern.kind()) {
            case ALIAS, ACRONYM, FORMER_NAME -> "name";
            case PART_OF, ARMED_WING, SPLIT_FROM -> "whole";
            default -> pattern.kind().code();
          };
      boolean eitherWay = pattern.kind().isName() || pattern.kind().isMutual();
      boolean turn = eitherWay && object.from() < subject.from();
      return turn
          ? kind + " " + object.from() + " " + subject.from()
          : kind + " " + subject.from() + " " + object.from();
    }
  }

  private List<FoundRelation> read(
      Analysis analysis, Sentence sentence, List<ActorMention> actors, List<PlaceMention> places) {
    List<NameStretch> names = SentenceNames.find(analysis, sentence, actors, places, words);
    if (names.stream().noneMatch(name -> name.is(Form.GROUP))) {
      return List.of();
    }
    RelationMatcher matcher = new RelationMatcher(sentence, names);
    Map<String, FoundRelation> found = new LinkedHashMap<>();
    for (RelationPattern pattern : patterns) {
      for (RelationMatcher.Match match : matcher.find(pattern)) {
        for (NameStretch subject : match.subjects()) {
          for (NameStretch object : match.objects()) {
            FoundRelation one = new FoundRelation(pattern, match, subject, object);
            if (isAllowed(one)) {
              found.putIfAbsent(one.key(), one);
            }
          }
        }
      }
    }
    return List.copyOf(found.values());
  }

  private static boolean isAllowed(FoundRelation found) {
    NameStretch subject = found.subject();
    NameStretch object = found.object();
    if (subject.overlaps(object.from(), Math.max(object.to(), object.from() + 1))
        || Word.key(subject.name()).equals(Word.key(object.name()))) {
      return false;
    }
    boolean sameId = subject.id() != null && subject.id().equals(object.id());
    return switch (found.pattern().kind()) {
      case LEADER ->
          subject.kind() != null && LED.contains(subject.kind()) && object.is(Form.PERSON);
      case ACRONYM ->
          (subject.id() == null || !subject.id().startsWith("government:"))
              && (spells(object.name(), subject.name()) || isBracketed(found));
      case ALIAS, FORMER_NAME -> subject.is(Form.GROUP) || object.is(Form.GROUP);
      case BASED_IN -> subject.is(Form.GROUP);
      case PART_OF, ARMED_WING, SPLIT_FROM, MERGED_WITH, AFFILIATED_WITH, ALLY, RIVAL ->
          !sameId && (subject.is(Form.GROUP) || object.is(Form.GROUP));
    };
  }

  /**
   * In brackets behind a name, letters may be those of another language: as many as the name has
   * words at most, and half of them initials.
   */
  private static boolean isBracketed(FoundRelation found) {
    if (!found.pattern().rule().equals("acronym-in-brackets")) {
      return false;
    }
    String letters = Word.key(found.object().name()).replace(" ", "");
    String initials =
        Word.in(found.subject().name().replace('-', ' ')).stream()
            .map(word -> word.fold().substring(0, 1))
            .collect(Collectors.joining());
    long shared = letters.chars().filter(letter -> initials.indexOf(letter) >= 0).count();
    return letters.length() <= initials.length() && shared * 2 >= letters.length();
  }

  /** True if the letters are the initials of the name's words, small ones left out or not. */
  private static boolean spells(String acronym, String name) {
    StringBuilder all = new StringBuilder();
    StringBuilder great = new StringBuilder();
    for (Word word : Word.in(name.replace('-', ' '))) {
      if (word.fold().equals("'s")) {
        continue;
      }
      all.append(word.fold().charAt(0));
      if (!SMALL.contains(word.fold())) {
        great.append(word.fold().charAt(0));
      }
    }
    String letters = Word.key(acronym).replace(" ", "");
    return all.toString().equals(letters) || great.toString().equals(letters);
  }

  private static Relation relation(
      Analysis analysis, Sentence sentence, FoundRelation found, List<Attribution> attributions) {
    Span subject = span(sentence, found.subject());
    Span object = span(sentence, found.object());
    RelationMatcher.Match match = found.match();
    Span cue = match.cue() < 0 ? subject.union(object) : sentence.span(match.cue(), match.cueEnd());
    Span evidence = subject.union(object).union(cue);
    return new Relation(
        found.pattern().kind(),
        end(analysis, subject, found.subject()),
        end(analysis, object, found.object()),
        cue,
        evidence,
        chain(analysis, cue, attributions),
        found.pattern().rule());
  }

  private static Relation.End end(Analysis analysis, Span span, NameStretch name) {
    return new Relation.End(
        analysis.words(span), span, name.name(), name.id(), name.kind(), name.country());
  }

  /** Of a hyphenated word only what stands before the hyphen is the name. */
  private static Span span(Sentence sentence, NameStretch name) {
    if (name.to() > name.from()) {
      return sentence.span(name.from(), name.to());
    }
    Token token = sentence.token(name.from());
    return new Span(token.span().start(), token.span().start() + token.text().lastIndexOf('-'));
  }

  /** Who says it, the widest saying outermost; the stance is the innermost speaker's. */
  private static Chain chain(Analysis analysis, Span cue, List<Attribution> attributions) {
    List<Attribution> sayings =
        attributions.stream()
            .filter(saying -> saying.holds(cue))
            .sorted(
                Comparator.comparingInt(RelationReader::width)
                    .reversed()
                    .thenComparing(Attribution::cue))
            .toList();
    Stance stance =
        sayings.stream()
            .map(Attribution::stance)
            .filter(one -> one == Stance.DENIES || one == Stance.DOUBTS)
            .findFirst()
            .orElse(Stance.ASSERTS);
    return new Chain(
        stance,
        sayings.stream()
            .map(
                saying ->
                    new Link(
                        saying.sourceName(),
                        saying.sourceId(),
                        saying.kind(),
                        saying.source(),
                        analysis.words(saying.cue()),
                        saying.cue()))
            .toList());
  }

  private static int width(Attribution saying) {
    return saying.contents().stream().mapToInt(Span::length).sum();
  }
}
