package org.attest.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.attest.link.ClaimLink.Fate;

/**
 * Puts claims that are new to an index, or whose cluster lost a member, into clusters: those in
 * which {@link Clusters} would put them if it took all links of the index anew.
 *
 * <p>Clusters takes links in a fixed order, and what becomes of one depends on nothing but the two
 * clusters that it touches, as they are then. So only links of open claims are taken, at first
 * those of the claims given. A claim that is not open has not been joined with an open one so far,
 * so its cluster is what it was at that turn when it was settled, which its own joins tell. Where a
 * link of the two joins nothing, all outside goes on as it did. Where it joins, the cluster outside
 * is opened as it is at that turn, and what follows is taken anew; what came before has been, with
 * the same outcome.
 *
 * <p>Of an opened cluster not all later links are taken. While its own joins come about again, each
 * of its claims is with all that it was with at that turn before, and so a link that found its
 * claims in one cluster, or in two that cannot be one, would find the same. If one of its joins
 * does not come about, these links are taken too from there on.
 */
final class Replay {
  private final PairOdds<Linked> odds;
  private final Map<Linked, Settled> open = new HashMap<>();
  private final PriorityQueue<ClaimLink> turns = new PriorityQueue<>();
  private final Set<Settled> undone = new HashSet<>();
  private int drawnIn;

  Replay(PairOdds<Linked> odds) {
    this.odds = odds;
  }

  /** Settles claims, none of which is in a cluster. */
  void settle(Collection<Linked> claims) {
    for (Linked claim : claims) {
      claim.forEachLink(this::await);
      open.put(claim, new Settled(claim));
    }
    while (!turns.isEmpty()) {
      ClaimLink link = turns.remove();
      take(link);
      while (turns.peek() == link) {
        turns.remove();
      }
    }
    new HashSet<>(open.values()).forEach(Settled::settle);
  }

  /** How many claims were opened though they were not given. */
  int drawnIn() {
    return drawnIn;
  }

  /** How many clusters came about otherwise than before, apart from new claims. */
  int undone() {
    return undone.size();
  }

  /** The links of an open claim wait for their turn already. */
  private void await(ClaimLink link) {
    if (!open.containsKey(link.one()) && !open.containsKey(link.other())) {
      turns.add(link);
    }
  }

  private void take(ClaimLink link) {
    List<Linked> one = cluster(link.one(), link);
    List<Linked> other = cluster(link.other(), link);
    if (one == other) {
      link.met(Fate.MOOT);
      return;
    }
    double surplus = odds.surplus(one, other);
    if (surplus >= 0) {
      open(link.one(), link);
      open(link.other(), link);
      Settled.unite(open, link);
      link.met(Fate.JOINED);
      return;
    }
    if (link.fate() == Fate.JOINED) {
      undo(link.one().cluster(), link);
    }
    link.met(surplus == PairOdds.RULED_OUT ? Fate.MOOT : Fate.OPEN);
  }

  private List<Linked> cluster(Linked claim, ClaimLink turn) {
    Settled known = open.get(claim);
    return known != null ? known.members() : claim.cluster().before(turn, claim);
  }

  private void open(Linked claim, ClaimLink turn) {
    if (open.containsKey(claim)) {
      return;
    }
    for (Settled part : claim.cluster().before(turn)) {
      for (Linked member : part.members()) {
        member.forEachLink(
            link -> {
              if (link.fate() != Fate.MOOT && turn.isBefore(link)) {
                await(link);
              }
            });
        open.put(member, part);
        drawnIn++;
      }
    }
  }

  /** A join of an opened cluster did not come about: so all its links are open again. */
  private void undo(Settled cluster, ClaimLink turn) {
    if (undone.add(cluster)) {
      for (Linked member : cluster.members()) {
        member.forEachLink(
            link -> {
              if (link.fate() == Fate.MOOT && turn.isBefore(link)) {
                turns.add(link);
              }
            });
      }
    }
  }
}
