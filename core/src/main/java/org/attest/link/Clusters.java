package org.attest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.link.Candidates.Pair;

/**
 * Joins claims into occurrences, the surest pairs first. Two clusters are joined only if no claim
 * of one contradicts a claim of the other, and the pairs between them, taken together, hold: a
 * chain of likenesses cannot bring two different raids together.
 */
final class Clusters {
  /** How far the mean of all pairs may fall below what the joining pair needed. */
  private static final double MEAN_SLACK = 0.15;

  private final PairScorer scorer;
  private final Map<Pair, PairScore> scores = new HashMap<>();
  private final Map<ReportClaim, List<ReportClaim>> clusterOf = new HashMap<>();

  Clusters(PairScorer scorer) {
    this.scorer = scorer;
  }

  /** A linked pair and its score: why a cluster holds together. */
  record Joint(Pair pair, PairScore score) {}

  /** Claims, sorted, with the joints that brought them together. */
  record Cluster(List<ReportClaim> claims, List<Joint> joints) {}

  List<Cluster> join(Collection<ReportClaim> claims, Set<Pair> candidates) {
    claims.forEach(claim -> clusterOf.put(claim, new ArrayList<>(List.of(claim))));
    List<Joint> links =
        candidates.stream()
            .map(pair -> new Joint(pair, score(pair.one(), pair.other())))
            .filter(joint -> joint.score().links())
            .sorted(
                Comparator.<Joint>comparingDouble(joint -> -joint.score().total())
                    .thenComparing(Joint::pair))
            .toList();
    List<Joint> used = new ArrayList<>();
    for (Joint link : links) {
      if (joined(link)) {
        used.add(link);
      }
    }
    return clusters(claims, used);
  }

  private boolean joined(Joint link) {
    List<ReportClaim> one = cluster(link.pair().one());
    List<ReportClaim> other = cluster(link.pair().other());
    if (one == other || !fits(one, other)) {
      return false;
    }
    one.addAll(other);
    other.forEach(claim -> clusterOf.put(claim, one));
    return true;
  }

  private boolean fits(List<ReportClaim> ones, List<ReportClaim> others) {
    double surplus = 0;
    for (ReportClaim one : ones) {
      for (ReportClaim other : others) {
        PairScore score = score(one, other);
        if (score.contradicts()) {
          return false;
        }
        surplus += score.total() - score.needed() + MEAN_SLACK;
      }
    }
    return surplus >= 0;
  }

  private PairScore score(ReportClaim one, ReportClaim other) {
    Pair pair = one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    return scores.computeIfAbsent(pair, key -> scorer.score(key.one(), key.other()));
  }

  private List<ReportClaim> cluster(ReportClaim claim) {
    return clusterOf.getOrDefault(claim, List.of());
  }

  private List<Cluster> clusters(Collection<ReportClaim> claims, List<Joint> joints) {
    Map<ReportClaim, List<Joint>> jointsOf = new HashMap<>();
    for (Joint joint : joints) {
      ReportClaim first = Collections.min(cluster(joint.pair().one()));
      jointsOf.computeIfAbsent(first, key -> new ArrayList<>()).add(joint);
    }
    List<Cluster> clusters = new ArrayList<>();
    for (ReportClaim claim : claims.stream().sorted().toList()) {
      List<ReportClaim> members = cluster(claim).stream().sorted().toList();
      if (members.getFirst() == claim) {
        clusters.add(new Cluster(members, jointsOf.getOrDefault(claim, List.of())));
      }
    }
    return clusters;
  }
}
