package org.attest.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;

/**
 * Claims and the links between them, report by report: a report that comes or goes changes only the
 * clusters that its claims' links change. What comes out depends on which reports are there, not on
 * how they came: what a pair is worth depends on nothing but the pair, and {@link Replay} takes
 * anew what the change bears on. Kept in memory, without the reports' texts; for one thread.
 */
public final class LinkIndex {
  private final Candidates candidates;
  private final PairScorer scorer;
  private final Map<String, List<Linked>> reports = new HashMap<>();
  private final Map<ReportClaim, Linked> claims = new HashMap<>();

  /** Claims that are in no cluster until one is asked for. */
  private final Set<Linked> unsettled = new LinkedHashSet<>();

  private final Surpluses surpluses = new Surpluses(this::odds);
  private int numbers;
  private long compared;
  private long drawnIn;
  private long undone;

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
    List<Linked> added =
        LeanClaims.of(extracted).stream().map(claim -> new Linked(claim, ++numbers)).toList();
    reports.put(extracted.report().id(), added);
    added.forEach(this::connect);
    unsettled.addAll(added);
  }

  /** Takes a report away, as if it had never been there. */
  public void remove(String reportId) {
    List<Linked> removed = reports.remove(reportId);
    if (removed == null) {
      return;
    }
    for (Linked claim : removed) {
      candidates.remove(claim.claim());
      claims.remove(claim.claim());
      claim.remove(unsettled::add);
    }
    removed.forEach(unsettled::remove);
  }

  /** The claims of the cluster that a claim is in, itself too; empty if it is not there. */
  public List<ClaimRef> cluster(ClaimRef claim) {
    settle();
    return reports.getOrDefault(claim.reportId(), List.of()).stream()
        .filter(one -> one.claim().ref().equals(claim))
        .flatMap(one -> refs(one.branch().root()).stream())
        .toList();
  }

  private static List<ClaimRef> refs(Branch cluster) {
    return cluster.claims().stream().map(member -> member.claim().ref()).sorted().toList();
  }

  /** All clusters by their first claim. */
  public List<List<ClaimRef>> clusters() {
    settle();
    List<List<ClaimRef>> clusters = new ArrayList<>();
    Set<Branch> told = new HashSet<>();
    for (Linked claim : claims.values()) {
      Branch cluster = claim.branch().root();
      if (told.add(cluster)) {
        clusters.add(refs(cluster));
      }
    }
    clusters.sort(Comparator.comparing(List::getFirst));
    return Collections.unmodifiableList(clusters);
  }

  /** How many pairs of claims were compared so far. */
  public long compared() {
    return compared;
  }

  /** How many claims' clusters were opened by others' links so far. */
  long drawnIn() {
    return drawnIn;
  }

  /** How many clusters did not come about as before, apart from others that joined, so far. */
  long undone() {
    return undone;
  }

  private void connect(Linked claim) {
    claims.put(claim.claim(), claim);
    for (ReportClaim met : candidates.add(claim.claim())) {
      compared++;
      Linked other = Objects.requireNonNull(claims.get(met));
      double probability = odds(claim, other);
      surpluses.know(claim, other, probability);
      if (probability >= PairScore.LINKED) {
        claim.link(other, probability);
      }
    }
  }

  private double odds(Linked one, Linked other) {
    return scorer.odds(one.claim(), other.claim());
  }

  private void settle() {
    if (!unsettled.isEmpty()) {
      Replay replay = new Replay(surpluses);
      replay.settle(unsettled);
      drawnIn += replay.drawnIn();
      undone += replay.undone();
      unsettled.clear();
    }
  }
}
