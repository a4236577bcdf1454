package org.attest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attest.link.Candidates.Pair;
import org.attest.model.ClaimRef;

/**
 * Joins claims into occurrences, the surest pairs first. Two clusters are joined only if no claim
 * of one contradicts a claim of the other, and the pairs between them, taken together, hold: a
 * chain of likenesses cannot bring two different raids together. What people decided to be one
 * occurrence is joined last: so a decision touches the events that it is about, and no others.
 */
final class Clusters {
  private final PairScorer scorer;
  private final LinkConstraints constraints;
  private final PairOdds<ReportClaim> odds = this::odds;

  /** Of pairs of claims of clusters that were held against one another; numbers alone. */
  private final Map<Pair, Double> known = new HashMap<>();

  private final Map<ReportClaim, List<ReportClaim>> clusterOf = new HashMap<>();

  Clusters(PairScorer scorer, LinkConstraints constraints) {
    this.scorer = scorer;
    this.constraints = constraints;
  }

  /** A linked pair and its score: why a cluster holds together. */
  record Joint(Pair pair, PairScore score) {}

  /** Two claims that a decision brought together, and the decision in words. */
  record Bond(ReportClaim one, ReportClaim other, String why) {}

  /** Claims, sorted, with the joints and bonds that brought them together. */
  record Cluster(List<ReportClaim> claims, List<Joint> joints, List<Bond> bonds) {}

  /** Compares the claims that are worth it, each two once, and joins them. */
  List<Cluster> join(Collection<ReportClaim> claims, Candidates candidates, LinkSink sink) {
    List<Joint> linked = new ArrayList<>();
    for (ReportClaim claim : claims) {
      for (ReportClaim other : candidates.add(claim)) {
        if (scorer.odds(claim, other) >= PairScore.LINKED) {
          linked.add(new Joint(Pair.of(claim, other), scorer.score(claim, other)));
          sink.link(claim.ref(), other.ref());
        }
      }
    }
    return join(claims, linked);
  }

  /** The same from the pairs that link. */
  List<Cluster> join(Collection<ReportClaim> claims, List<Joint> linked) {
    claims.forEach(claim -> clusterOf.put(claim, new ArrayList<>(List.of(claim))));
    List<Joint> links =
        linked.stream()
            .sorted(
                Comparator.<Joint>comparingDouble(joint -> -joint.score().probability())
                    .thenComparing(Joint::pair))
            .toList();
    List<Joint> used = new ArrayList<>();
    for (Joint link : links) {
      if (joined(link)) {
        used.add(link);
      }
    }
    return clusters(claims, used, bonds(claims));
  }

  private List<Bond> bonds(Collection<ReportClaim> claims) {
    Map<ClaimRef, ReportClaim> byRef = new HashMap<>();
    claims.forEach(claim -> byRef.put(claim.ref(), claim));
    List<Bond> bonds = new ArrayList<>();
    for (LinkConstraints.Together together : constraints.together()) {
      List<ReportClaim> members =
          together.claims().stream()
              .sorted()
              .distinct()
              .map(byRef::get)
              .filter(Objects::nonNull)
              .toList();
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          Bond bond = new Bond(members.get(i), members.get(j), together.why());
          if (bound(bond)) {
            bonds.add(bond);
          }
        }
      }
    }
    return bonds;
  }

  private boolean bound(Bond bond) {
    List<ReportClaim> one = cluster(bond.one());
    List<ReportClaim> other = cluster(bond.other());
    if (one == other || separated(one, other)) {
      return false;
    }
    unite(one, other);
    return true;
  }

  private boolean separated(List<ReportClaim> ones, List<ReportClaim> others) {
    if (constraints.apart().isEmpty()) {
      return false;
    }
    return ones.stream()
        .anyMatch(
            one ->
                others.stream().anyMatch(other -> constraints.separates(one.ref(), other.ref())));
  }

  private void unite(List<ReportClaim> one, List<ReportClaim> other) {
    one.addAll(other);
    other.forEach(claim -> clusterOf.put(claim, one));
  }

  private boolean joined(Joint link) {
    List<ReportClaim> one = cluster(link.pair().one());
    List<ReportClaim> other = cluster(link.pair().other());
    if (one == other || separated(one, other) || odds.surplus(one, other) < 0) {
      return false;
    }
    unite(one, other);
    return true;
  }

  /** Asked for claims of clusters that may be joined, which are few; so worked out when asked. */
  private double odds(ReportClaim one, ReportClaim other) {
    return known.computeIfAbsent(
        Pair.of(one, other), pair -> scorer.odds(pair.one(), pair.other()));
  }

  private List<ReportClaim> cluster(ReportClaim claim) {
    return clusterOf.getOrDefault(claim, List.of());
  }

  private List<Cluster> clusters(
      Collection<ReportClaim> claims, List<Joint> joints, List<Bond> bonds) {
    Map<ReportClaim, List<Joint>> jointsOf = new HashMap<>();
    for (Joint joint : joints) {
      ReportClaim first = Collections.min(cluster(joint.pair().one()));
      jointsOf.computeIfAbsent(first, key -> new ArrayList<>()).add(joint);
    }
    Map<ReportClaim, List<Bond>> bondsOf = new HashMap<>();
    for (Bond bond : bonds) {
      ReportClaim first = Collections.min(cluster(bond.one()));
      bondsOf.computeIfAbsent(first, key -> new ArrayList<>()).add(bond);
    }
    List<Cluster> clusters = new ArrayList<>();
    for (ReportClaim claim : claims.stream().sorted().toList()) {
      List<ReportClaim> members = cluster(claim).stream().sorted().toList();
      if (members.getFirst() == claim) {
        clusters.add(
            new Cluster(
                members,
                jointsOf.getOrDefault(claim, List.of()),
                bondsOf.getOrDefault(claim, List.of())));
      }
    }
    return clusters;
  }
}
