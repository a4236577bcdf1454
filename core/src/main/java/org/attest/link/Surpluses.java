package org.attest.link;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What all pairs of two clusters come to ({@link PairOdds#surplus}), told from what is known of
 * their parts: a claim that joins a large cluster asks for its own pairs alone.
 */
final class Surpluses {
  private static final int PAIRS = 21;
  private static final int SUMS = 20;

  private final PairOdds<Linked> odds;

  /** Of a claim and another, or a cluster. */
  private final PairCache pairs = new PairCache(PAIRS);

  /** Of two clusters: fewer, and dearer to tell anew. */
  private final PairCache sums = new PairCache(SUMS);

  Surpluses(PairOdds<Linked> odds) {
    this.odds = odds;
  }

  /**
   * @param lately claims of the one that are new to it
   * @param otherLately the same of the other
   */
  long of(Branch one, List<Linked> lately, Branch other, List<Linked> otherLately) {
    long known = known(one.size(), one.mark(), other.size(), other.mark());
    if (known != PairCache.UNKNOWN) {
      return known;
    }
    long before = before(one, lately, other, otherLately);
    if (before == PairCache.UNKNOWN) {
      return whole(one, other);
    }
    long surplus = plus(before, added(one, lately, other, otherLately));
    know(one, other, surplus);
    return surplus;
  }

  /** What the two came to without those of late. */
  private long before(Branch one, List<Linked> lately, Branch other, List<Linked> otherLately) {
    int size = one.size() - lately.size();
    int otherSize = other.size() - otherLately.size();
    return size == 0 || otherSize == 0
        ? 0
        : known(size, one.mark() - mark(lately), otherSize, other.mark() - mark(otherLately));
  }

  private static long mark(List<Linked> claims) {
    long mark = 0;
    for (Linked claim : claims) {
      mark += PairCache.mark(claim.number());
    }
    return mark;
  }

  private long added(Branch one, List<Linked> lately, Branch other, List<Linked> otherLately) {
    long surplus = 0;
    for (Linked claim : lately) {
      surplus = plus(surplus, whole(new Branch(claim), other));
    }
    for (Linked claim : otherLately) {
      surplus = plus(surplus, whole(one, new Branch(claim)));
    }
    if (surplus != PairOdds.APART) {
      // these were counted from either side
      for (Linked claim : lately) {
        for (Linked another : otherLately) {
          surplus -= pair(claim, another);
        }
      }
    }
    return surplus;
  }

  private long whole(Branch one, Branch other) {
    record Pending(Branch one, Branch other, long before) {}

    Deque<Pending> pending = new ArrayDeque<>();
    long surplus = 0;
    Branch left = one;
    Branch right = other;
    while (surplus != PairOdds.APART) {
      long known = known(left.size(), left.mark(), right.size(), right.mark());
      if (known != PairCache.UNKNOWN) {
        surplus = plus(surplus, known);
        break;
      }
      if (left.isLeaf() && right.isLeaf()) {
        surplus = plus(surplus, pair(left.claim(), right.claim()));
        break;
      }
      pending.push(new Pending(left, right, surplus));
      if (left.size() >= right.size()) {
        surplus = plus(surplus, whole(left.smaller(), right));
        left = left.larger();
      } else {
        surplus = plus(surplus, whole(left, right.smaller()));
        right = right.larger();
      }
    }
    for (Pending sum : pending) {
      know(sum.one, sum.other, surplus == PairOdds.APART ? surplus : surplus - sum.before);
    }
    return surplus;
  }

  private long pair(Linked one, Linked other) {
    long mark = PairCache.mark(one.number());
    long otherMark = PairCache.mark(other.number());
    long known = pairs.get(mark, otherMark);
    if (known == PairCache.UNKNOWN) {
      known = PairOdds.surplus(odds.of(one, other));
      pairs.put(mark, otherMark, known);
    }
    return known;
  }

  /** Takes in what a pair came to. */
  void know(Linked one, Linked other, double known) {
    pairs.put(
        PairCache.mark(one.number()), PairCache.mark(other.number()), PairOdds.surplus(known));
  }

  private void know(Branch one, Branch other, long surplus) {
    (one.isLeaf() || other.isLeaf() ? pairs : sums).put(one.mark(), other.mark(), surplus);
  }

  private long known(int size, long mark, int otherSize, long otherMark) {
    return (size == 1 || otherSize == 1 ? pairs : sums).get(mark, otherMark);
  }

  private static long plus(long one, long other) {
    return one == PairOdds.APART || other == PairOdds.APART ? PairOdds.APART : one + other;
  }
}
