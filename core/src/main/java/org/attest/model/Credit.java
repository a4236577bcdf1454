package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * An outlet or agency that a report credits or republishes: {@code Source: The Cradle}, {@code
 * (Reuters) -}, {@code By Associated Press}.
 *
 * @param name the credited name as written
 * @param span where the name stands in the stored text
 * @param cue the words that make it a credit ("Source:"), or null where position alone does (an
 *     agency in a dateline)
 * @param cueSpan where the cue stands; null with {@code cue}
 */
public record Credit(String name, Span span, @Nullable String cue, @Nullable Span cueSpan) {}
