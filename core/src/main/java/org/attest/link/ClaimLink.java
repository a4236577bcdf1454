package org.attest.link;

/**
 * A link of an index, and what became of it. In the order in which {@link Clusters} takes links:
 * the surest first, then by claims.
 */
final class ClaimLink implements Comparable<ClaimLink> {
  private final Linked one;
  private final Linked other;
  private final double probability;
  private Fate fate = Fate.OPEN;

  /** What its turn brought. */
  enum Fate {
    /** Not taken yet, or the clusters were not sure enough: they may be where one is larger. */
    OPEN,
    /** It joined them. */
    JOINED,
    /** They were one already, or ruled out: so it stays however they grow. */
    MOOT
  }

  /**
   * @param claim either of the two
   */
  ClaimLink(Linked claim, Linked linked, double probability) {
    boolean inOrder = claim.claim().compareTo(linked.claim()) < 0;
    one = inOrder ? claim : linked;
    other = inOrder ? linked : claim;
    this.probability = probability;
  }

  /** The smaller claim. */
  Linked one() {
    return one;
  }

  Linked other() {
    return other;
  }

  Fate fate() {
    return fate;
  }

  void met(Fate met) {
    fate = met;
  }

  boolean isBefore(ClaimLink that) {
    return compareTo(that) < 0;
  }

  @Override
  public int compareTo(ClaimLink that) {
    int surer = Double.compare(that.probability, probability);
    if (surer != 0) {
      return surer;
    }
    int first = one == that.one ? 0 : one.claim().compareTo(that.one.claim());
    return first != 0 ? first : other.claim().compareTo(that.other.claim());
  }
}
