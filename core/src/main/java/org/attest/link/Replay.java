package org.attest.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.attest.link.ClaimLink.Fate;
import org.jspecify.annotations.Nullable;

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
  private final Surpluses surpluses;
  private final Map<Linked, Group> open = new HashMap<>();
  private final PriorityQueue<ClaimLink> turns = new PriorityQueue<>();
  private final Set<Branch> undone = new HashSet<>();
  private int drawnIn;

  Replay(Surpluses surpluses) {
    this.surpluses = surpluses;
  }

  /** A cluster of open claims as it is now; or what it became part of. */
  private static final class Group {
    private final Branch branch;

    /** Those of its claims that were given. */
    private final List<Linked> given;

    private @Nullable Group into;

    Group(Branch branch, List<Linked> given) {
      this.branch = branch;
      this.given = given;
    }

    /** Of all, the one that it is part of. */
    Group whole() {
      Group whole = this;
      while (whole.into != null) {
        if (whole.into.into != null) {
          // halves the way for those who ask next
          whole.into = whole.into.into;
        }
        whole = whole.into;
      }
      return whole;
    }
  }

  /** Settles claims, none of which is in a cluster. */
  void settle(Collection<Linked> claims) {
    for (Linked claim : claims) {
      claim.forEachLink(this::await);
      open.put(claim, new Group(new Branch(claim), List.of(claim)));
    }
    while (!turns.isEmpty()) {
      ClaimLink link = turns.remove();
      take(link);
      while (turns.peek() == link) {
        turns.remove();
      }
    }
    Set<Group> wholes = new HashSet<>();
    open.values().forEach(group -> wholes.add(group.whole()));
    wholes.forEach(group -> group.branch.settle());
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
    Group one = group(link.one(), link);
    Group other = group(link.other(), link);
    if (one.branch == other.branch) {
      link.met(Fate.MOOT);
      return;
    }
    long surplus = surpluses.of(one.branch, one.given, other.branch, other.given);
    if (surplus >= 0) {
      Group left = opened(link.one(), link);
      Group right = opened(link.other(), link);
      List<Linked> given = new ArrayList<>(left.given);
      given.addAll(right.given);
      Group whole = new Group(new Branch(link, left.branch, right.branch), given);
      left.into = whole;
      right.into = whole;
      link.met(Fate.JOINED);
      return;
    }
    if (link.fate() == Fate.JOINED) {
      undo(link.one().branch().root(), link);
    }
    link.met(surplus == PairOdds.APART ? Fate.MOOT : Fate.OPEN);
  }

  /** The cluster of a claim when a link's turn has come. */
  private Group group(Linked claim, ClaimLink turn) {
    Group known = open.get(claim);
    return known != null ? known.whole() : new Group(claim.branch().before(turn), List.of());
  }

  private Group opened(Linked claim, ClaimLink turn) {
    if (!open.containsKey(claim)) {
      open(claim.branch().root().parts(turn), turn);
    }
    return group(claim, turn);
  }

  private void open(List<Branch> parts, ClaimLink turn) {
    for (Branch part : parts) {
      Group group = new Group(part, List.of());
      for (Linked member : part.claims()) {
        member.forEachLink(
            link -> {
              if (link.fate() != Fate.MOOT && turn.isBefore(link)) {
                await(link);
              }
            });
        open.put(member, group);
        drawnIn++;
      }
    }
  }

  /** A join of an opened cluster did not come about: so all its links are open again. */
  private void undo(Branch cluster, ClaimLink turn) {
    if (undone.add(cluster)) {
      for (Linked member : cluster.claims()) {
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
