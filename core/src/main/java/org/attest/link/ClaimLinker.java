package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;

/**
 * Finds which claims of several reports speak of one occurrence, and derives an event from each
 * group: place, date, tolls, origins and grade by the codebook's rules, with the claims that every
 * field came from.
 *
 * <p>The result depends on the set of reports alone, not on their order; a report given twice
 * counts once. Claims that one report clearly tells apart are never joined; claims of what is
 * planned, threatened or supposed are never joined with claims of what took place. Actors' parents
 * are seen only as far as their ids show them. Safe for use by several threads.
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
    return link(reports, constraints, LinkSink.NONE);
  }

  /**
   * As {@link #link(List, LinkConstraints)}, handing on what whoever keeps it needs to link what
   * comes later: by what each claim is found, and which claims link.
   */
  public List<Event> link(
      List<Outcome.Extracted> reports, LinkConstraints constraints, LinkSink sink) {
    List<ReportClaim> counted = counted(reports, constraints);
    if (sink != LinkSink.NONE) {
      counted.forEach(claim -> sink.claim(claim.ref(), Candidates.standsIn(claim)));
    }
    Clusters clusters = new Clusters(new PairScorer(tellings), constraints);
    EventBuilder builder = new EventBuilder(new OriginFinder(new NearCopies()));
    return clusters.join(counted, new Candidates(tellings), sink).stream()
        .map(builder::build)
        .toList();
  }

  /**
   * What {@link LinkSink} gets of some claims alone: for who keeps what it got before.
   *
   * @param reports those of the claims, and all that hold a claim found by a key that {@link #asks}
   *     gives for them; claims that do not count are left out of them
   * @param of the claims; links that none of them has part in are not told
   */
  public void links(List<Outcome.Extracted> reports, Set<ClaimRef> of, LinkSink sink) {
    PairScorer scorer = new PairScorer(tellings);
    Candidates candidates = new Candidates(tellings);
    List<ReportClaim> asking = new ArrayList<>();
    for (ReportClaim claim : claims(reports)) {
      if (of.contains(claim.ref())) {
        asking.add(claim);
      } else {
        candidates.add(claim);
      }
    }
    for (ReportClaim claim : asking) {
      sink.claim(claim.ref(), Candidates.standsIn(claim));
      for (ReportClaim other : candidates.add(claim)) {
        if (scorer.odds(claim, other) >= PairScore.LINKED) {
          sink.link(claim.ref(), other.ref());
        }
      }
    }
  }

  /** The keys of claims that some claims of a report have to be compared with. */
  public Set<Long> asks(Outcome.Extracted report, Set<ClaimRef> of) {
    Set<Long> keys = new HashSet<>();
    for (ReportClaim claim : ReportClaim.of(report)) {
      if (of.contains(claim.ref())) {
        for (long key : Candidates.asksFor(claim, tellings)) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  /**
   * Events that may be one: of each two, the likeliest pair of claims that nothing rules out and
   * nobody decided to keep apart. The likeliest first.
   *
   * @param from how likely at least, 0 to 1
   */
  public List<Suggestion> suggestions(
      List<Outcome.Extracted> reports, LinkConstraints constraints, double from) {
    List<ReportClaim> counted = counted(reports, constraints);
    PairScorer scorer = new PairScorer(tellings);
    Set<Candidates.Pair> pairs = Candidates.pairs(counted, tellings);
    Map<ClaimRef, String> eventOf = new HashMap<>();
    for (Clusters.Cluster cluster :
        new Clusters(scorer, constraints).join(counted, new Candidates(tellings), LinkSink.NONE)) {
      String event = Event.idOf(cluster.claims().getFirst().ref());
      cluster.claims().forEach(claim -> eventOf.put(claim.ref(), event));
    }
    Map<String, Suggestion> best = new TreeMap<>();
    for (Candidates.Pair pair : pairs) {
      ClaimRef one = pair.one().ref();
      ClaimRef other = pair.other().ref();
      String event = eventOf.getOrDefault(one, "");
      String another = eventOf.getOrDefault(other, "");
      if (event.equals(another) || constraints.separates(one, other)) {
        continue;
      }
      PairScore score = scorer.score(pair.one(), pair.other());
      if (score.probability() >= from) {
        best.merge(
            event.compareTo(another) < 0 ? event + another : another + event,
            new Suggestion(event, another, one, other, score.probability(), score.explained()),
            (had, found) -> found.probability() > had.probability() ? found : had);
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.<Suggestion>comparingDouble(found -> -found.probability())
                .thenComparing(Suggestion::claim)
                .thenComparing(Suggestion::otherClaim))
        .toList();
  }

  /** The pairs of claims that are compared, and how likely they are of one occurrence. */
  public List<LinkPair<ClaimRef>> pairs(List<Outcome.Extracted> reports) {
    PairScorer scorer = new PairScorer(tellings);
    List<LinkPair<ClaimRef>> pairs = new ArrayList<>();
    for (Candidates.Pair pair : Candidates.pairs(claims(reports), tellings)) {
      PairScore score = scorer.score(pair.one(), pair.other());
      pairs.add(
          new LinkPair<>(pair.one().ref(), pair.other().ref(), score.signs(), score.probability()));
    }
    return pairs;
  }

  /** The word that tells a claim's occurrence; the first of its evidence where none is known. */
  public static Span telling(Report report, Claim claim) {
    return ClaimWords.telling(report, claim);
  }

  private static List<ReportClaim> counted(
      List<Outcome.Extracted> reports, LinkConstraints constraints) {
    return claims(reports).stream()
        .filter(claim -> !constraints.leftOut().contains(claim.ref()))
        .toList();
  }

  private static List<ReportClaim> claims(List<Outcome.Extracted> reports) {
    Map<String, Outcome.Extracted> byId = new TreeMap<>();
    reports.forEach(report -> byId.putIfAbsent(report.report().id(), report));
    List<ReportClaim> claims = new ArrayList<>();
    byId.values().forEach(report -> claims.addAll(ReportClaim.of(report)));
    return claims.stream().sorted().toList();
  }
}
