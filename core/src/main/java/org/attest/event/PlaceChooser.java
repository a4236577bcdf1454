package org.attest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attest.model.Attribution;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.Claim.Why;
import org.attest.model.Phrase;
import org.attest.model.Place;
import org.attest.model.PlaceMention;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses where a draft took place among the places of its sentences: by the syntax that ties place
 * and trigger, then the narrowest; where several stand side by side, the smallest unit that holds
 * them all.
 */
final class PlaceChooser {
  private static final Set<String> LOCATIVE =
      Set.of(
          "in",
          "at",
          "on",
          "near",
          "around",
          "inside",
          "outside",
          "across",
          "along",
          "within",
          "throughout",
          "over",
          "of",
          "into",
          "to",
          "toward",
          "towards",
          "off",
          "from",
          "between",
          "against",
          "outside of",
          "inside of",
          "next to",
          "close to",
          "north of",
          "south of",
          "east of",
          "west of",
          "by",
          "through",
          "beyond",
          "'s");
  private static final Set<String> SOURCE_ONLY =
      Set.of("from", "to", "toward", "towards", "into", "by");
  private static final Set<String> MOVING = Set.of("displacement", "evacuation", "withdrawal");
  private static final Set<String> ARRIVING =
      Set.of("deployment", "aid-delivery", "aid-obstruction");

  /** A headline names a place in short; the body says it in full. */
  private static final int TITLE_LATER = 10;

  /** What people do where they are. */
  private static final Set<String> BY_SPEAKERS = Set.of("strike-or-boycott", "protest");

  private static final Set<String> THEY = Set.of("they", "we");

  private final ReportGraph report;

  PlaceChooser(ReportGraph report) {
    this.report = report;
  }

  /** The places of a trigger's sentence that may be the draft's, nearest first. */
  List<PlaceChoice> candidates(Trigger trigger, List<Trigger> rivals, Draft draft) {
    SentenceGraph graph = report.graph(trigger.sentence());
    Optional<Phrase> own = graph.sentence().phraseAt(trigger.head());
    List<PlaceChoice> choices = new ArrayList<>();
    if (own.isEmpty()) {
      return choices;
    }
    for (PlaceMention mention : report.places(trigger.sentence())) {
      Optional<Phrase> phrase = graph.phraseOf(mention.nameSpan());
      boolean title = graph.sentence().kind() == Sentence.Kind.TITLE;
      if (report.isPredicted(trigger, "place", mention.nameSpan())) {
        choices.add(new PlaceChoice(mention, title ? TITLE_LATER : 0, false));
      } else if (phrase.isPresent() && isUsable(graph, phrase.get(), mention, draft)) {
        int distance = clauseDistance(graph, own.get(), phrase.get());
        if (distance < 50 && !isRivals(graph, phrase.get(), distance, trigger, rivals)) {
          choices.add(new PlaceChoice(mention, title ? distance + TITLE_LATER : distance, false));
        }
      }
    }
    choices.sort(
        Comparator.comparingInt(PlaceChoice::distance)
            .thenComparing(choice -> choice.mention().span().start()));
    if (choices.isEmpty() && BY_SPEAKERS.contains(draft.type)) {
      choices.addAll(ofSpeakers(draft));
    }
    return choices;
  }

  /** "Teachers in Salqin said they would strike": they will where they are. */
  private List<PlaceChoice> ofSpeakers(Draft draft) {
    List<Attribution> path = draft.paths.getFirst();
    Span source = path.isEmpty() ? null : path.getLast().source();
    boolean others =
        draft.agents.stream()
            .anyMatch(agent -> !THEY.contains(agent.text().toLowerCase(Locale.ROOT)));
    if (source == null || others || !isBySpeakers(draft, path.getLast())) {
      return List.of();
    }
    return report.mentions().places().stream()
        .filter(mention -> source.contains(mention.span()) && mention.place() != null)
        .filter(mention -> isIn(report.graph(mention.sentence()), mention))
        .limit(1)
        .map(mention -> new PlaceChoice(mention, 0, false))
        .toList();
  }

  private static boolean isIn(SentenceGraph graph, PlaceMention mention) {
    return graph.phraseOf(mention.nameSpan()).filter(phrase -> phrase.isMarked("in")).isPresent();
  }

  private boolean isBySpeakers(Draft draft, Attribution saying) {
    Trigger trigger = draft.first().trigger();
    SentenceGraph graph = report.graph(trigger.sentence());
    return saying.sentence() == trigger.sentence()
        && graph
            .sentence()
            .phraseAt(trigger.head())
            .flatMap(graph::clause)
            .filter(
                clause ->
                    graph.dependents(clause, Phrase.Relation.SUBJECT).stream()
                        .anyMatch(subject -> THEY.contains(graph.head(subject).lower())))
            .isPresent();
  }

  private boolean isUsable(SentenceGraph graph, Phrase phrase, PlaceMention mention, Draft draft) {
    boolean agent =
        draft.agents.stream()
            .anyMatch(
                role ->
                    role.span().contains(mention.nameSpan())
                        && role.kind() != null
                        && !role.kind().equals("place"));
    if (agent || isCountryBeforeNoun(graph, phrase, mention)) {
      return false;
    }
    Optional<Phrase> top = topOfPrepositions(graph, phrase);
    String marker = top.map(Phrase::marker).orElse(null);
    if (marker == null) {
      return phrase.relation() != Phrase.Relation.SUBJECT
          || draft.targets.stream().anyMatch(role -> role.span().overlaps(mention.span()))
          || graph.sentence().kind() == Sentence.Kind.TITLE;
    }
    return LOCATIVE.contains(marker)
        && (!SOURCE_ONLY.contains(marker)
            || MOVING.contains(draft.type)
            || (ARRIVING.contains(draft.type) && !marker.equals("from"))
            || !marker.equals(phrase.marker())
            || marker.equals("into"));
  }

  /** "US aircraft", "Germany coach": whose it is, not where. */
  static boolean isCountryBeforeNoun(SentenceGraph graph, Phrase phrase, PlaceMention mention) {
    return mention.place() != null
        && mention.place().level() == Place.Level.COUNTRY
        && mention.span().end() <= graph.head(phrase).span().start();
  }

  /** "in the countryside of Idlib": the preposition that ties the whole to the verb. */
  private static Optional<Phrase> topOfPrepositions(SentenceGraph graph, Phrase phrase) {
    Phrase top = phrase;
    while (("of".equals(top.marker()) || "'s".equals(top.marker()) || top.marker() == null)
        && (top.relation() == Phrase.Relation.MODIFIER
            || top.relation() == Phrase.Relation.APPOSITION
            || top.relation() == Phrase.Relation.CONJUNCT)
        && graph.governor(top).filter(Phrase::isNoun).isPresent()) {
      Phrase up = graph.governor(top).orElseThrow();
      if (up.marker() == null && top.marker() != null) {
        return Optional.of(top);
      }
      top = up;
    }
    return Optional.of(top);
  }

  /**
   * Relations between trigger and place; a place that hangs above a saying verb belongs to the
   * saying, so each step from a complement up to its verb costs more.
   */
  private static int clauseDistance(SentenceGraph graph, Phrase trigger, Phrase place) {
    int distance = graph.distance(trigger, place);
    boolean belowTrigger = graph.isUnder(place, trigger);
    Optional<Phrase> clause = graph.clause(trigger);
    boolean sameClause = clause.isPresent() && graph.isUnder(place, clause.get());

    if (belowTrigger || sameClause) {
      return belowTrigger ? distance : distance + 1;
    }
    return clause.isPresent() && sharesPlace(graph, clause.get()) ? distance + 4 : 1000;
  }

  /** Whether a clause takes place where the one above it does; "by seizing ..." may be anywhere. */
  private static boolean sharesPlace(SentenceGraph graph, Phrase clause) {
    return switch (clause.relation()) {
      case CONJUNCT, OPEN_COMPLEMENT, PARTICIPLE, RELATIVE, PARATAXIS -> true;
      case ADVERBIAL -> clause.marker() == null || clause.isMarked("to") || clause.isMarked("when");
      case COMPLEMENT -> graph.governor(clause).filter(Phrase::isNoun).isPresent();
      default -> false;
    };
  }

  private boolean isRivals(
      SentenceGraph graph, Phrase place, int distance, Trigger trigger, List<Trigger> rivals) {
    for (Trigger rival : rivals) {
      if (rival.sentence() == trigger.sentence() && !rival.equals(trigger)) {
        Optional<Phrase> phrase = graph.sentence().phraseAt(rival.head());
        if (phrase.isPresent()
            && clauseDistance(graph, phrase.get(), place) + 2 < distance
            && graph.isUnder(place, phrase.get())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The place of a finished draft, with the reason; null where nothing was said. */
  @Nullable ClaimPlace choose(Draft draft, List<Why> why) {
    List<PlaceChoice> choices =
        draft.places.stream().sorted(Comparator.comparingInt(PlaceChoice::distance)).toList();
    if (choices.isEmpty()) {
      return null;
    }
    List<PlaceChoice> resolved =
        choices.stream().filter(choice -> choice.mention().place() != null).toList();
    if (resolved.isEmpty()) {
      PlaceMention mention = choices.getFirst().mention();
      why.add(new Why("place", mention.rule(), mention.detail()));
      return claimPlace(mention, choices.getFirst().inherited(), List.of());
    }
    return withNeighbours(narrowest(resolved), resolved, why);
  }

  /** The nearest, or a narrower one inside it; none of them empty or unresolved. */
  private static PlaceChoice narrowest(List<PlaceChoice> resolved) {
    PlaceChoice narrowest = resolved.getFirst();
    for (PlaceChoice choice : resolved) {
      if (isWithin(choice.mention(), narrowest.mention())) {
        narrowest = choice;
      }
    }
    return narrowest;
  }

  /** The one of a draft's places that it will be said to have been at; empty if it has none. */
  static Optional<PlaceChoice> best(Draft draft) {
    List<PlaceChoice> choices =
        draft.places.stream().sorted(Comparator.comparingInt(PlaceChoice::distance)).toList();
    List<PlaceChoice> resolved =
        choices.stream().filter(choice -> choice.mention().place() != null).toList();
    return resolved.isEmpty() ? choices.stream().findFirst() : Optional.of(narrowest(resolved));
  }

  private ClaimPlace withNeighbours(PlaceChoice chosen, List<PlaceChoice> all, List<Why> why) {
    List<PlaceMention> beside = new ArrayList<>(List.of(chosen.mention()));
    for (PlaceChoice choice : all) {
      boolean coordinated =
          choice.mention().sentence() == chosen.mention().sentence()
              && areCoordinated(choice.mention(), chosen.mention());
      if (coordinated && beside.stream().noneMatch(other -> isSamePlace(other, choice.mention()))) {
        beside.add(choice.mention());
      }
    }
    PlaceMention mention = chosen.mention();
    if (beside.size() > 1) {
      Optional<PlaceMention> holder = holder(beside);
      List<ClaimPlace> parts =
          beside.stream()
              .sorted(Comparator.comparing(PlaceMention::span))
              .map(part -> claimPlace(part, false, List.of()))
              .toList();
      if (holder.isPresent()) {
        why.add(new Why("place", "smallest-that-holds-all", report.words(holder.get().span())));
        return claimPlace(holder.get(), true, parts);
      }
      why.add(new Why("place", "first-of-several", mention.detail()));
      return claimPlace(mention, chosen.inherited(), parts);
    }
    why.add(new Why("place", mention.rule(), mention.detail()));
    return claimPlace(mention, chosen.inherited(), List.of());
  }

  /** The smallest place named in the report that holds all of these. */
  private Optional<PlaceMention> holder(List<PlaceMention> beside) {
    return report.places().stream()
        .filter(mention -> mention.place() != null)
        .filter(
            mention -> beside.stream().allMatch(part -> part != mention && isWithin(part, mention)))
        .min(Comparator.comparing(mention -> level(mention.place())));
  }

  private static int level(@Nullable Place place) {
    return place == null ? 99 : place.level().ordinal();
  }

  private boolean areCoordinated(PlaceMention one, PlaceMention other) {
    SentenceGraph graph = report.graph(one.sentence());
    Optional<Phrase> a = graph.phraseOf(one.nameSpan());
    Optional<Phrase> b = graph.phraseOf(other.nameSpan());
    return a.isPresent()
        && b.isPresent()
        && (graph.withConjuncts(a.get()).contains(b.get())
            || graph.withConjuncts(b.get()).contains(a.get())
            || sharesFirst(a.get(), b.get()));
  }

  private static boolean sharesFirst(Phrase a, Phrase b) {
    return a.relation() == Phrase.Relation.CONJUNCT
        && b.relation() == Phrase.Relation.CONJUNCT
        && a.governor() == b.governor();
  }

  private static boolean isSamePlace(PlaceMention one, PlaceMention other) {
    return one.place() != null
        && other.place() != null
        && one.place().id().equals(other.place().id());
  }

  /** True if the first place is a narrower one inside the second. */
  static boolean isWithin(PlaceMention inner, PlaceMention outer) {
    Place a = inner.place();
    Place b = outer.place();
    if (a == null || b == null || a.id().equals(b.id()) || a.country() == null) {
      return false;
    }
    return switch (b.level()) {
      case COUNTRY -> a.country().equals(b.country()) && a.level() != Place.Level.COUNTRY;
      case FIRST_ORDER ->
          a.country().equals(b.country())
              && a.level().ordinal() < Place.Level.FIRST_ORDER.ordinal()
              && b.admin1() != null
              && b.admin1().equals(a.admin1());
      case DISTRICT ->
          b.admin2() != null && b.admin2().equals(a.admin2()) && a.level().ordinal() < 2;
      case REGION ->
          a.level().ordinal() < Place.Level.REGION.ordinal() && a.kmTo(b) <= b.radiusKm();
      default -> false;
    };
  }

  private ClaimPlace claimPlace(PlaceMention mention, boolean inherited, List<ClaimPlace> parts) {
    Span span = mention.span();
    return new ClaimPlace(
        report.words(span), span, mention.place(), mention.unresolved(), inherited, parts);
  }
}
