package org.attest.link;

import org.attest.model.ClaimRef;

/**
 * Two events that may be one: too likely to be passed over, too unlikely to be joined without a
 * person.
 *
 * @param event id of the one whose first claim comes first
 * @param other id of the other
 * @param claim the claim of the first that speaks most for it
 * @param otherClaim that of the other
 * @param probability that the two claims are of one occurrence, 0 to 1
 * @param why what speaks for and against it, for people
 */
public record Suggestion(
    String event,
    String other,
    ClaimRef claim,
    ClaimRef otherClaim,
    double probability,
    String why) {}
