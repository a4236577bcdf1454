package org.attest.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.DateMention;
import org.attest.model.Mentions;
import org.attest.model.Phrase;
import org.attest.model.PlaceMention;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A report's analysis and mentions, with the look-ups by sentence and span that the drafting needs.
 */
final class ReportGraph {
  private final Analysis analysis;
  private final Mentions mentions;
  private final Map<Integer, SentenceGraph> graphs = new HashMap<>();
  private final List<PlaceMention> places;
  private final List<DateMention> dates;

  ReportGraph(Analysis analysis, Mentions mentions) {
    this.analysis = analysis;
    this.mentions = mentions;
    Span dateline = Dateline.find(analysis.text());
    places =
        mentions.places().stream()
            .filter(place -> dateline == null || !dateline.overlaps(place.span()))
            .filter(place -> !isOfSource(place.span()))
            .toList();
    dates = inNarrative(mentions.dates(), dateline);
  }

  /** Without the dateline; "the next day" resolved where the text has just spoken of a day. */
  private List<DateMention> inNarrative(List<DateMention> all, @Nullable Span dateline) {
    List<DateMention> told = new ArrayList<>();
    for (DateMention mention : all) {
      if (dateline == null || !dateline.overlaps(mention.span())) {
        told.add(NarrativeDay.resolved(mention, words(mention.span()), told));
      }
    }
    return List.copyOf(told);
  }

  private boolean isOfSource(Span words) {
    return mentions.attributions().stream()
        .map(Attribution::source)
        .anyMatch(source -> source != null && source.contains(words));
  }

  /**
   * Mentions of places where something may have been: none of a dateline, nor in the name of a
   * source.
   */
  List<PlaceMention> places() {
    return places;
  }

  /** Mentions of time that may date something: none of a dateline. */
  List<DateMention> dates() {
    return dates;
  }

  Analysis analysis() {
    return analysis;
  }

  Mentions mentions() {
    return mentions;
  }

  Sentence sentence(int index) {
    return analysis.sentences().get(index);
  }

  SentenceGraph graph(int sentence) {
    return graphs.computeIfAbsent(sentence, index -> new SentenceGraph(sentence(index)));
  }

  /**
   * "Spoke after being injured in an accident": what the news came after. "Died after a bomb went
   * off" is the news itself.
   */
  boolean isBackground(Trigger trigger) {
    SentenceGraph graph = graph(trigger.sentence());
    Optional<Phrase> up = graph.sentence().phraseAt(trigger.head());
    for (int steps = 0; up.isPresent() && steps < graph.sentence().phrases().size(); steps++) {
      Phrase phrase = up.get();
      boolean subjectless =
          phrase.isVerb() && graph.dependents(phrase, Phrase.Relation.SUBJECT).isEmpty();
      if (subjectless && (phrase.isMarked("after") || phrase.isMarked("since"))) {
        return true;
      }
      up = graph.governor(phrase);
    }
    return false;
  }

  /** At least so probable, the language model's word on a part counts. */
  private static final double SURE = 0.5;

  /** True if the language model takes the words for a part of the trigger's occurrence. */
  boolean isPredicted(Trigger trigger, String role, Span words) {
    return predictedRoles(trigger).stream()
        .anyMatch(
            one ->
                one.role().equals(role)
                    && one.probability() >= SURE
                    && (one.span().contains(words) || words.contains(one.span())));
  }

  /** The parts that the language model sees words play in the occurrence of a trigger. */
  List<PredictedRole> predictedRoles(Trigger trigger) {
    return analysis.predictions().triggers().stream()
        .filter(one -> one.sentence() == trigger.sentence() && one.token() == trigger.head())
        .flatMap(one -> one.roles().stream())
        .toList();
  }

  String words(Span span) {
    return analysis.words(span);
  }

  /**
   * The sayings whose content holds the words, from the outermost to the innermost; of several who
   * say it together the first.
   */
  List<Attribution> path(Span words) {
    List<Attribution> path = new ArrayList<>();
    for (Attribution attribution : mentions.attributions()) {
      if (attribution.holds(words)
          && path.stream().noneMatch(other -> other.isSaidWith(attribution))) {
        path.add(attribution);
      }
    }
    path.sort(
        Comparator.comparingInt(ReportGraph::reach)
            .reversed()
            .thenComparing(attribution -> attribution.cue().start()));
    return List.copyOf(path);
  }

  /** The path to some words, and those with others who say the same together. */
  List<List<Attribution>> paths(Span words) {
    List<Attribution> path = path(words);
    List<List<Attribution>> paths = new ArrayList<>(List.of(path));
    for (int i = 0; i < path.size(); i++) {
      for (Attribution other : mentions.attributions()) {
        if (other != path.get(i) && other.isSaidWith(path.get(i))) {
          List<Attribution> with = new ArrayList<>(path);
          with.set(i, other);
          paths.add(List.copyOf(with));
        }
      }
    }
    return List.copyOf(paths);
  }

  private static int reach(Attribution attribution) {
    return attribution.contents().stream().mapToInt(Span::length).sum();
  }

  /** The actor that some words name: the one under their head if there is one, else any in them. */
  Optional<ActorMention> actor(Span words, Span head) {
    List<ActorMention> all =
        mentions.actors().stream().filter(mention -> mention.span().overlaps(words)).toList();
    List<ActorMention> named =
        all.stream().filter(mention -> !mention.rule().equals("coreference")).toList();
    List<ActorMention> inside =
        named.stream().anyMatch(mention -> mention.actor() != null) ? named : all;

    Optional<ActorMention> atHead =
        inside.stream()
            .filter(mention -> mention.span().contains(head))
            .max(
                Comparator.comparing((ActorMention mention) -> mention.actor() != null)
                    .thenComparing(mention -> mention.span().length()));
    if (atHead.isPresent() && atHead.get().actor() != null) {
      return atHead;
    }
    Optional<ActorMention> known =
        inside.stream().filter(mention -> mention.actor() != null).findFirst();
    return known.isPresent() ? known : atHead.or(() -> inside.stream().findFirst());
  }

  /** The id of the outlet or actor that a credited name is known by, or null. */
  @Nullable String creditId(String name) {
    ActorMention mention = credited(name);
    return mention == null || mention.actor() == null ? null : mention.actor().id();
  }

  String creditKind(String name) {
    ActorMention mention = credited(name);
    return mention == null ? "outlet" : mention.kind();
  }

  private @Nullable ActorMention credited(String name) {
    return mentions.actors().stream()
        .filter(mention -> words(mention.span()).equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  List<PlaceMention> places(int sentence) {
    return places.stream().filter(place -> place.sentence() == sentence).toList();
  }
}
