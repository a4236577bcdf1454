package org.attest.link;

import java.util.List;
import java.util.Set;
import org.attest.model.ClaimRef;

/**
 * What people decided about which claims are one occurrence. It goes before every score.
 *
 * @param together claims that are one occurrence, the decision that goes first at the head; where
 *     joining two of them would join what is to be kept apart, they stay apart
 * @param apart claims that are not
 * @param leftOut claims that belong to no event
 */
public record LinkConstraints(List<Together> together, Set<Apart> apart, Set<ClaimRef> leftOut) {

  /** No decisions. */
  public static final LinkConstraints NONE = new LinkConstraints(List.of(), Set.of(), Set.of());

  public LinkConstraints {
    together = List.copyOf(together);
    apart = Set.copyOf(apart);
    leftOut = Set.copyOf(leftOut);
  }

  /**
   * Claims of one occurrence, whatever the linker makes of them.
   *
   * @param why the decision, in words, kept with the event
   */
  public record Together(List<ClaimRef> claims, String why) {

    public Together {
      claims = List.copyOf(claims);
    }
  }

  /** Two claims that are not of one occurrence, in either order. */
  public record Apart(ClaimRef one, ClaimRef other) {

    public Apart {
      if (one.compareTo(other) > 0) {
        ClaimRef first = other;
        other = one;
        one = first;
      }
    }
  }

  boolean separates(ClaimRef left, ClaimRef right) {
    return !apart.isEmpty() && apart.contains(new Apart(left, right));
  }
}
