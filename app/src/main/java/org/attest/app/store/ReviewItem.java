package org.attest.app.store;

import org.jspecify.annotations.Nullable;

/**
 * A report in the queue of review.
 *
 * @param claims how many it has
 * @param undecided how many of them nobody has decided on
 * @param contested true if an event that rests on it is contested
 * @param harmed the greatest number of people whom such an event harmed; 0 if none is known
 * @param vague how many of its claims have no day, or neither place nor party
 * @param round id of the round of double coding that the asker is to code it in; null if none
 * @param differs true if two people coded it and nobody has settled it since
 */
public record ReviewItem(
    String reportId,
    @Nullable String title,
    @Nullable String outlet,
    @Nullable String published,
    int claims,
    int undecided,
    boolean contested,
    long harmed,
    int vague,
    @Nullable String round,
    boolean differs) {}
