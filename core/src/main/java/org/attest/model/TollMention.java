package org.attest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report that say how many were harmed, not yet tied to an occurrence.
 *
 * @param sentence index of the sentence
 * @param span figure, bound words and counted noun
 * @param anchor the word of harm ("killed", "casualties") that the figure hangs on
 * @param victims the noun phrase of those harmed, if there is one
 * @param partOf index into the report's list of toll mentions of the larger figure, or null
 */
public record TollMention(
    int sentence,
    Span span,
    Span anchor,
    @Nullable Span victims,
    Effect effect,
    List<String> who,
    Bounds bounds,
    boolean cumulative,
    @Nullable Integer partOf) {

  public TollMention {
    who = List.copyOf(who);
  }
}
