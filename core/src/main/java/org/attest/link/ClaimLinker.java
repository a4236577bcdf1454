package org.attest.link;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.model.Event;
import org.attest.model.Outcome;

/**
 * Finds which claims of several reports speak of one occurrence, and derives an event from each
 * group: place, date, tolls, origins and grade by the codebook's rules, with the claims that every
 * field came from.
 *
 * <p>The result depends on the set of reports alone, not on their order; a report given twice
 * counts once. Claims of one report are never joined; claims of what is planned, threatened or
 * supposed are never joined with claims of what took place. Actors' parents are seen only as far as
 * their ids show them. Safe for use by several threads.
 */
public final class ClaimLinker {
  private final TypeTellings tellings = new TypeTellings();

  /** Reads the vocabulary of types that may be told as one another. */
  public ClaimLinker() {}

  /** Every claim is in exactly one event; events are ordered by their first claim. */
  public List<Event> link(List<Outcome.Extracted> reports) {
    return link(reports, LinkConstraints.NONE);
  }

  /**
   * As {@link #link(List)}, but as people decided: every claim that is not left out is in exactly
   * one event.
   */
  public List<Event> link(List<Outcome.Extracted> reports, LinkConstraints constraints) {
    Map<String, Outcome.Extracted> byId = new TreeMap<>();
    reports.forEach(report -> byId.putIfAbsent(report.report().id(), report));
    List<ReportClaim> claims =
        byId.values().stream()
            .flatMap(r -> r.claims().stream().map(claim -> ReportClaim.of(r.report(), claim)))
            .sorted()
            .toList();
    WordWeights weights = new WordWeights(claims);
    List<ReportClaim> counted =
        claims.stream().filter(claim -> !constraints.leftOut().contains(claim.ref())).toList();
    Candidates candidates = new Candidates(counted, tellings, weights);
    Clusters clusters = new Clusters(new PairScorer(tellings, weights), constraints);
    EventBuilder builder = new EventBuilder(new OriginFinder(new NearCopies()));
    return clusters.join(counted, candidates.pairs()).stream().map(builder::build).toList();
  }
}
