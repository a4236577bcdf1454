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
 */
record Voice(
    ReportClaim claim,
    int chain,
    Stance stance,
    String name,
    @Nullable String sourceId,
    String kind,
    boolean publishes,
    boolean named) {}
