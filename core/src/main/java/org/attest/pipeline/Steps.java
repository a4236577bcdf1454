package org.attest.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.actor.RelationReader;
import org.attest.event.ClaimReader;
import org.attest.event.StatusReading;
import org.attest.event.TellingPair;
import org.attest.event.TriggerWeigher;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Claim;
import org.attest.model.Credit;
import org.attest.model.Mentions;
import org.attest.model.Outcome;
import org.attest.model.Pointed;
import org.attest.model.Report;
import org.attest.nlp.NlpEngine;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.source.AttributionReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;
import org.attest.toll.Tolls;
import org.attest.toll.VagueConvention;
import org.jspecify.annotations.Nullable;

/** The steps from a report to its claims, each loaded once, in their one order. */
final class Steps {
  private final NlpEngine engine;
  private final TriggerReading triggers = new TriggerReading(TriggerWeigher.cautious());
  private final AttributionReader attributions = new AttributionReader();
  private final DateReader dates = new DateReader();
  private final TollReader tolls = new TollReader();
  private final ClaimReader claims = new ClaimReader();
  private final @Nullable VagueConvention convention;
  private final PlaceReader places;
  private final ActorReader actors;
  private final RelationReader relations = new RelationReader();
  private final ActorDirectory directory;

  Steps(PipelineOptions options, NlpEngine engine) {
    this.engine = engine;
    convention = options.vague() == null ? null : VagueConvention.of(options.vague());
    Gazetteer gazetteer = Gazetteer.shipped();
    places =
        new PlaceReader(
            options.gazetteer() == null ? gazetteer : gazetteer.with(options.gazetteer()));
    directory = ActorDirectory.shipped().with(options.actors(), options.outlets());
    actors = new ActorReader(directory);
  }

  /**
   * The claims of a report, and what it states about actors.
   *
   * @param pointed words that a person says tell an occurrence
   */
  Outcome.Extracted extract(Report report, List<Pointed> pointed) {
    Read read = read(report);
    List<Claim> found =
        claims.read(read.analysis, read.mentions, triggers.read(read.analysis, pointed));
    List<Claim> told =
        convention == null
            ? found
            : found.stream().map(claim -> counted(claim, convention)).toList();
    return new Outcome.Extracted(
        report,
        told,
        relations.read(
            read.analysis, read.named, read.mentions.places(), read.mentions.attributions()));
  }

  /** The pairs of tellings in a report that could be of one occurrence. */
  List<TellingPair> tellings(Report report, List<Pointed> pointed) {
    Read read = read(report);
    return claims.pairs(read.analysis, read.mentions, triggers.read(read.analysis, pointed));
  }

  /** What shows of each telling in a report whether the occurrence took place. */
  List<StatusReading> statuses(Report report, List<Pointed> pointed) {
    Read read = read(report);
    return claims.statuses(read.analysis, read.mentions, triggers.read(read.analysis, pointed));
  }

  /** What is read of a report before its claims. */
  private record Read(Analysis analysis, List<ActorMention> named, Mentions mentions) {}

  private Read read(Report report) {
    Analysis analysis = engine.analyze(report);
    List<ActorMention> named = List.copyOf(actors.read(analysis));
    Tolls counted = tolls.read(analysis);
    Mentions mentions =
        new Mentions(
            places.read(analysis),
            dates.read(analysis),
            counted.quantities(),
            counted.tolls(),
            withCredits(report, named),
            attributions.apart(analysis, named, attributions.read(analysis, named)));
    return new Read(analysis, named, mentions);
  }

  /** The claim with the numbers that the user's convention gives vague words. */
  private static Claim counted(Claim claim, VagueConvention convention) {
    return claim.withTolls(
        claim.tolls().stream()
            .map(toll -> toll.with(convention.apply(toll.bounds(), toll.text())))
            .toList());
  }

  /** The mentions, and those outlets that only a credit line names. */
  private List<ActorMention> withCredits(Report report, List<ActorMention> named) {
    List<ActorMention> all = new ArrayList<>(named);
    for (Credit credit : report.credits()) {
      directory
          .outletByName(credit.name())
          .ifPresent(
              outlet ->
                  all.add(
                      new ActorMention(
                          -1,
                          credit.span(),
                          outlet.asActor(),
                          outlet.kind(),
                          "outlet",
                          "credit " + outlet.name())));
    }
    return all;
  }
}
