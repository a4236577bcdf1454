package org.attest.link;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cluster of an index and how it came about: a claim, or two branches and the link that joined
 * them. So it can be seen as it was when a link's turn came: links below another were taken before
 * it.
 */
final class Branch {
  private final @Nullable Linked claim;
  private final @Nullable ClaimLink link;
  private final @Nullable Branch one;
  private final @Nullable Branch other;
  private final int size;

  /** Tells its set of claims from others. */
  private final long mark;

  /** Where it was settled. */
  private @Nullable Branch parent;

  Branch(Linked claim) {
    this.claim = claim;
    link = null;
    one = null;
    other = null;
    size = 1;
    mark = PairCache.mark(claim.number());
  }

  Branch(ClaimLink link, Branch one, Branch other) {
    claim = null;
    this.link = link;
    this.one = one;
    this.other = other;
    size = one.size + other.size;
    mark = one.mark + other.mark;
  }

  int size() {
    return size;
  }

  long mark() {
    return mark;
  }

  boolean isLeaf() {
    return claim != null;
  }

  /** Of a leaf. */
  Linked claim() {
    return Objects.requireNonNull(claim);
  }

  /** The smaller of what was joined. */
  Branch smaller() {
    Branch left = Objects.requireNonNull(one);
    Branch right = Objects.requireNonNull(other);
    return left.size <= right.size ? left : right;
  }

  /** The other. */
  Branch larger() {
    return Objects.requireNonNull(smaller() == one ? other : one);
  }

  /** The whole cluster that it was settled in. */
  Branch root() {
    Branch branch = this;
    while (branch.parent != null) {
      branch = branch.parent;
    }
    return branch;
  }

  /** The cluster that a settled leaf was in before a link's turn. */
  Branch before(ClaimLink turn) {
    Branch branch = this;
    while (branch.parent != null && branch.parent.isBefore(turn)) {
      branch = branch.parent;
    }
    return branch;
  }

  private boolean isBefore(ClaimLink turn) {
    return link == null || link.isBefore(turn);
  }

  /** All clusters that it came of, as they were before a link's turn. */
  List<Branch> parts(ClaimLink turn) {
    List<Branch> parts = new ArrayList<>();
    Deque<Branch> left = new ArrayDeque<>(List.of(this));
    while (!left.isEmpty()) {
      Branch branch = left.pop();
      if (branch.isBefore(turn)) {
        parts.add(branch);
      } else {
        left.push(Objects.requireNonNull(branch.one));
        left.push(Objects.requireNonNull(branch.other));
      }
    }
    return parts;
  }

  List<Linked> claims() {
    List<Linked> claims = new ArrayList<>(size);
    Deque<Branch> left = new ArrayDeque<>(List.of(this));
    while (!left.isEmpty()) {
      Branch branch = left.pop();
      if (branch.claim != null) {
        claims.add(branch.claim);
      } else {
        left.push(Objects.requireNonNull(branch.one));
        left.push(Objects.requireNonNull(branch.other));
      }
    }
    return claims;
  }

  /** Makes it a whole cluster; branches that stood together before are left as they are. */
  void settle() {
    parent = null;
    if (claim != null) {
      claim.settle(null);
      return;
    }
    Deque<Branch> left = new ArrayDeque<>(List.of(this));
    while (!left.isEmpty()) {
      Branch branch = left.pop();
      if (branch.claim != null) {
        branch.claim.settle(branch);
      } else {
        branch.take(branch.one, left);
        branch.take(branch.other, left);
      }
    }
  }

  private void take(@Nullable Branch child, Deque<Branch> left) {
    Branch taken = Objects.requireNonNull(child);
    if (taken.parent != this) {
      taken.parent = this;
      left.push(taken);
    }
  }
}
