package org.attest.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;

/**
 * Claims and the links between them, report by report: a report that comes or goes changes only the
 * clusters that its claims' links lead to. What comes out depends on which reports are there, not
 * on how they came: what a pair is worth depends on nothing but the pair, and clusters that no link
 * connects know nothing of each other. Kept in memory; for one thread.
 */
public final class LinkIndex {
  private final Candidates candidates;
  private final PairScorer scorer;
  private final Map<String, List<ReportClaim>> reports = new HashMap<>();
  private final Map<ReportClaim, Map<ReportClaim, PairScore>> links = new HashMap<>();
  private final Map<ReportClaim, List<ReportClaim>> clusterOf = new HashMap<>();

  /** Claims whose clusters are to be told anew when next asked for. */
  private final Set<ReportClaim> unsettled = new LinkedHashSet<>();

  private long compared;

  public LinkIndex() {
    this(new TypeTellings());
  }

  LinkIndex(TypeTellings tellings) {
    candidates = new Candidates(tellings);
    scorer = new PairScorer(tellings);
  }

  /** Adds a report; one that is there already changes nothing. */
  public void add(Outcome.Extracted extracted) {
    if (reports.containsKey(extracted.report().id())) {
      return;
    }
    List<ReportClaim> claims = ReportClaim.of(extracted);
    reports.put(extracted.report().id(), claims);
    claims.forEach(this::connect);
    unsettled.addAll(claims);
  }

  /** Takes a report away, as if it had never been there. */
  public void remove(String reportId) {
    List<ReportClaim> claims = reports.remove(reportId);
    if (claims == null) {
      return;
    }
    for (ReportClaim claim : claims) {
      candidates.remove(claim);
      clusterOf.remove(claim);
      Map<ReportClaim, PairScore> linked = links.remove(claim);
      if (linked != null) {
        for (ReportClaim other : linked.keySet()) {
          unsettled.add(other);
          links.getOrDefault(other, new HashMap<>()).remove(claim);
        }
      }
    }
    unsettled.removeAll(claims);
  }

  /** The claims of the cluster that a claim is in, itself too; empty if it is not there. */
  public List<ClaimRef> cluster(ClaimRef claim) {
    settle();
    return reports.getOrDefault(claim.reportId(), List.of()).stream()
        .filter(one -> one.ref().equals(claim))
        .flatMap(one -> clusterOf.getOrDefault(one, List.of()).stream())
        .map(ReportClaim::ref)
        .sorted()
        .toList();
  }

  /** All clusters by their first claim. */
  public List<List<ClaimRef>> clusters() {
    settle();
    Set<List<ClaimRef>> clusters = new HashSet<>();
    for (List<ReportClaim> cluster : clusterOf.values()) {
      if (!cluster.isEmpty()) {
        clusters.add(cluster.stream().map(ReportClaim::ref).sorted().toList());
      }
    }
    return clusters.stream().sorted(Comparator.comparing(List::getFirst)).toList();
  }

  /** How many pairs of claims were compared so far. */
  public long compared() {
    return compared;
  }

  private void connect(ReportClaim claim) {
    for (ReportClaim other : candidates.add(claim)) {
      compared++;
      if (scorer.rulesOut(claim, other)) {
        continue;
      }
      PairScore score = scorer.score(claim, other);
      if (score.links()) {
        links.computeIfAbsent(claim, key -> new HashMap<>()).put(other, score);
        links.computeIfAbsent(other, key -> new HashMap<>()).put(claim, score);
      }
    }
  }

  private void settle() {
    Set<ReportClaim> done = new HashSet<>();
    for (ReportClaim claim : unsettled) {
      if (!done.contains(claim)) {
        Set<ReportClaim> component = component(claim);
        done.addAll(component);
        Clusters clusters = new Clusters(scorer, LinkConstraints.NONE);
        for (Clusters.Cluster cluster : clusters.join(component, joints(component))) {
          cluster.claims().forEach(member -> clusterOf.put(member, cluster.claims()));
        }
      }
    }
    unsettled.clear();
  }

  private Set<ReportClaim> component(ReportClaim start) {
    Set<ReportClaim> component = new TreeSet<>(Set.of(start));
    Deque<ReportClaim> open = new ArrayDeque<>(component);
    while (!open.isEmpty()) {
      for (ReportClaim other : links.getOrDefault(open.remove(), Map.of()).keySet()) {
        if (component.add(other)) {
          open.add(other);
        }
      }
    }
    return component;
  }

  private List<Clusters.Joint> joints(Set<ReportClaim> component) {
    Map<Candidates.Pair, PairScore> joints = new TreeMap<>();
    for (ReportClaim claim : component) {
      links
          .getOrDefault(claim, Map.of())
          .forEach((other, score) -> joints.put(Candidates.Pair.of(claim, other), score));
    }
    List<Clusters.Joint> sorted = new ArrayList<>();
    joints.forEach((pair, score) -> sorted.add(new Clusters.Joint(pair, score)));
    return sorted;
  }
}
