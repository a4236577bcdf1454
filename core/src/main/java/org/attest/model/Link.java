package org.attest.model;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One source in a chain.
 *
 * @param source its name, coreference resolved, or its words
 * @param sourceId id of its outlet or actor entry, if known
 * @param kind one of {@link #KINDS}
 * @param span the words; null only for an agentless passive of saying (kind unnamed)
 * @param cue the words that make it a source; null where position alone does
 */
public record Link(
    @Nullable String source,
    @Nullable String sourceId,
    String kind,
    @Nullable Span span,
    @Nullable String cue,
    @Nullable Span cueSpan) {

  /** The codebook's kinds of source. */
  public static final Set<String> KINDS =
      Set.of(
          "outlet",
          "agency",
          "monitor",
          "government",
          "military",
          "police",
          "armed-group",
          "international-organisation",
          "ngo",
          "medic",
          "official",
          "witness",
          "resident",
          "activist",
          "analyst",
          "cleric",
          "document",
          "unnamed");
}
