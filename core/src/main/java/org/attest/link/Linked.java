package org.attest.link;

import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A claim in an index: its links to others, and the cluster that came of them. */
final class Linked {
  private static final int FIRST_LINKS = 4;

  private final ReportClaim claim;
  private final int number;
  private ClaimLink[] links = {};
  private int linked;

  /** None while it is alone, as most are for good. */
  private @Nullable Branch branch;

  /**
   * @param number its own, from 1 on
   */
  Linked(ReportClaim claim, int number) {
    this.claim = claim;
    this.number = number;
  }

  ReportClaim claim() {
    return claim;
  }

  int number() {
    return number;
  }

  /** Says of both that they are linked. */
  void link(Linked other, double probability) {
    ClaimLink link = new ClaimLink(this, other, probability);
    add(link);
    other.add(link);
  }

  private void add(ClaimLink link) {
    if (linked == links.length) {
      links = Arrays.copyOf(links, Math.max(FIRST_LINKS, linked + linked / 2));
    }
    links[linked] = link;
    linked++;
  }

  /** Takes it out of all links; what remains of its cluster, now in none, is told. */
  void remove(Consumer<Linked> freed) {
    for (int i = 0; i < linked; i++) {
      Linked one = links[i].one();
      (one == this ? links[i].other() : one).drop(links[i]);
    }
    linked = 0;
    for (Linked member : branch().root().claims()) {
      member.branch = null;
      if (member != this) {
        freed.accept(member);
      }
    }
  }

  private void drop(ClaimLink link) {
    int i = 0;
    while (links[i] != link) {
      i++;
    }
    linked--;
    links[i] = links[linked];
    links = Arrays.copyOf(links, linked);
  }

  void forEachLink(Consumer<ClaimLink> action) {
    for (int i = 0; i < linked; i++) {
      action.accept(links[i]);
    }
  }

  /** Itself in the cluster that it was last put in; alone at first. */
  Branch branch() {
    return branch == null ? new Branch(this) : branch;
  }

  /**
   * Puts it into a cluster.
   *
   * @param in null if it is alone
   */
  void settle(@Nullable Branch in) {
    branch = in;
  }
}
