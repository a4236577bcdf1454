package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many people an occurrence harmed, as one telling bounds it.
 *
 * @param effect what became of them
 * @param who codes of the codebook (civilian, combatant, security-forces, attacker, child, ...);
 *     empty if not said
 * @param bounds the figure
 * @param text the words that bear it, with the counted noun ("At least eight casualties")
 * @param span where they stand
 * @param chain index into {@link Claim#chains()} of the chain it hangs on
 * @param partOf index into {@link Claim#tolls()} of the toll it is part of, or null
 * @param cumulative a running total or a sum over a period; no toll of this occurrence
 */
public record Toll(
    Effect effect,
    List<String> who,
    Bounds bounds,
    String text,
    Span span,
    int chain,
    @Nullable Integer partOf,
    boolean cumulative) {

  public Toll {
    who = List.copyOf(who);
  }

  /** The same toll with other bounds. */
  public Toll with(Bounds other) {
    return new Toll(effect, who, other, text, span, chain, partOf, cumulative);
  }
}
