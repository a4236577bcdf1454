package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * One source in a chain.
 *
 * @param source its name, coreference resolved, or its words
 * @param sourceId id of its outlet or actor entry, if known
 * @param kind one of the codebook's kinds of source
 * @param span the words; null only for an agentless passive of saying (kind unnamed)
 * @param cue the words that make it a source; null where position alone does
 */
public record Link(
    @Nullable String source,
    @Nullable String sourceId,
    String kind,
    @Nullable Span span,
    @Nullable String cue,
    @Nullable Span cueSpan) {}
