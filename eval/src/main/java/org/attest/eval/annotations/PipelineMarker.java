package org.attest.eval.annotations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.eval.PlainReports;
import org.attest.event.RatedTrigger;
import org.attest.event.TriggerWeigher;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Predictions.PredictedSaying;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Predictions.Rated;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.attest.model.Span;
import org.attest.model.Trigger;
import org.attest.nlp.NlpEngine;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.attest.pipeline.SharedEncoder;
import org.attest.pipeline.TriggerReading;
import org.attest.source.AttributionReader;
import org.jspecify.annotations.Nullable;

/**
 * What reaches the claims, in the form of predictions with probability 1: for comparison with the
 * encoder's own answers.
 *
 * <p>Triggers, status, certainty and sayings are those of their readers. Roles are those of the
 * claims: a claim belongs to the triggers of its type in the sentences of its evidence, and each of
 * its roles to the one of them that stands nearest.
 */
final class PipelineMarker implements ClaimMarker {
  private final NlpEngine engine = SharedEncoder.engine();
  private final TriggerReading triggers = new TriggerReading(TriggerWeigher.cautious());
  private final ActorReader actors = new ActorReader(ActorDirectory.shipped());
  private final AttributionReader attributions = new AttributionReader();
  private final Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());

  /** A trigger with where its word stands. */
  private record Placed(RatedTrigger rated, Span word) {

    Trigger trigger() {
      return rated.trigger();
    }
  }

  @Override
  public Analysis mark(String passage) {
    Report report = PlainReports.of(passage);
    Analysis analysis = engine.analyze(report);
    List<Placed> placed =
        triggers.read(analysis).stream().map(one -> placed(one, analysis)).toList();
    Map<Placed, List<PredictedRole>> roles = new HashMap<>();
    Map<Placed, List<Integer>> same = new HashMap<>();
    Map<Claim, List<Placed>> told = told(claims(report), placed);
    told.forEach(
        (claim, mentions) -> {
          for (PredictedRole role : roles(claim)) {
            roles
                .computeIfAbsent(nearest(mentions, role.span()), none -> new ArrayList<>())
                .add(role);
          }
          for (int i = 1; i < mentions.size(); i++) {
            same.put(mentions.get(i), List.of(placed.indexOf(mentions.getFirst())));
          }
        });
    List<PredictedTrigger> predicted = new ArrayList<>();
    for (Placed one : placed) {
      predicted.add(
          new PredictedTrigger(
              one.trigger().sentence(),
              one.trigger().head(),
              one.trigger().type(),
              1,
              0,
              new Rated<>(one.rated().status(), 1),
              new Rated<>(one.rated().certainty(), 1),
              roles.getOrDefault(one, List.of()),
              same.getOrDefault(one, List.of())));
    }
    return analysis.with(new Predictions(predicted, sayings(analysis), List.of()));
  }

  private static Placed placed(RatedTrigger rated, Analysis analysis) {
    Trigger trigger = rated.trigger();
    return new Placed(
        rated, analysis.sentences().get(trigger.sentence()).token(trigger.head()).span());
  }

  private List<Claim> claims(Report report) {
    return pipeline.extract(report) instanceof Outcome.Extracted extracted
        ? extracted.claims()
        : List.of();
  }

  /** The triggers of each claim; of several claims that fit, the one with the fewest so far. */
  private static Map<Claim, List<Placed>> told(List<Claim> claims, List<Placed> placed) {
    Map<Claim, List<Placed>> told = new HashMap<>();
    for (Placed one : placed) {
      claims.stream()
          .filter(claim -> claim.type().equals(one.trigger().type()))
          .filter(claim -> claim.evidence().stream().anyMatch(e -> e.contains(one.word())))
          .min(Comparator.comparingInt(claim -> told.getOrDefault(claim, List.of()).size()))
          .ifPresent(claim -> told.computeIfAbsent(claim, none -> new ArrayList<>()).add(one));
    }
    return told;
  }

  private static Placed nearest(List<Placed> mentions, Span span) {
    return mentions.stream()
        .min(Comparator.comparingInt(mention -> distance(mention.word(), span)))
        .orElseThrow();
  }

  private static int distance(Span a, Span b) {
    return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
  }

  private static List<PredictedRole> roles(Claim claim) {
    List<PredictedRole> roles = new ArrayList<>();
    for (Claim.Participant agent : claim.agents()) {
      Responsibility said = agent.responsibility();
      roles.add(
          new PredictedRole(
              "agent", agent.span(), 1, said == null ? Responsibility.REPORTED : said));
    }
    claim.targets().forEach(one -> add(roles, "target", one.span()));
    claim.means().forEach(one -> add(roles, "means", one.span()));
    claim.others().forEach(one -> add(roles, "other", one.span()));
    Claim.ClaimPlace place = claim.place();
    add(roles, "place", place == null ? null : place.span());
    Claim.ClaimDate date = claim.date();
    add(roles, "date", date == null ? null : date.span());
    claim.tolls().forEach(toll -> add(roles, toll.effect().code(), toll.span()));
    return roles;
  }

  private static void add(List<PredictedRole> roles, String role, @Nullable Span span) {
    if (span != null) {
      roles.add(new PredictedRole(role, span, 1, Responsibility.REPORTED));
    }
  }

  private List<PredictedSaying> sayings(Analysis analysis) {
    List<PredictedSaying> sayings = new ArrayList<>();
    for (Attribution one : attributions.read(analysis, actors.read(analysis))) {
      Span source = one.source();
      sayings.add(
          new PredictedSaying(
              one.sentence(),
              one.cue(),
              source == null ? List.of() : List.of(source),
              one.contents(),
              new Rated<>(one.stance(), 1),
              1));
    }
    return sayings;
  }
}
