package org.attest.link;

import org.attest.model.Stance;
import org.jspecify.annotations.Nullable;

/**
 * One chain of one claim, by its innermost source.
 *
 * @param chain index of the chain in the claim
 * @param name the source's name; the outlet's where the reporter speaks
 * @param publishes true if it is an outlet or agency, so that copies of a text share it
 * @param named false where the outlet is unknown and the name only says so
 * @param via the outlet or agency between the report and the source, as the report or one that it
 *     rests on says; null if none is said
 */
record Voice(
    ReportClaim claim,
    int chain,
    Stance stance,
    String name,
    @Nullable String sourceId,
    String kind,
    boolean publishes,
    boolean named,
    @Nullable String via) {

  /** True if it says that the occurrence did not take place, or may not have. */
  boolean opposes() {
    return stance == Stance.DENIES || stance == Stance.DOUBTS;
  }

  /** The same source as another report's chain knows it through the report of this one. */
  Voice heardBy(ReportClaim listener, int itsChain, Stance itsStance, String through) {
    return new Voice(
        listener,
        itsChain,
        itsStance,
        name,
        sourceId,
        kind,
        publishes,
        named,
        Names.areOne(name, through) ? via : through);
  }
}
