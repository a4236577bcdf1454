package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * Words of a report that name a place, resolved or honestly not.
 *
 * @param sentence index of the sentence
 * @param span the words, qualifier included ("countryside of Idlib")
 * @param nameSpan the name alone ("Idlib")
 * @param place what it was resolved to; null with {@code unresolved}
 * @param unresolved why it was not resolved ("not-in-gazetteer", "ambiguous"); null if it was
 * @param rule the named pass that decided ("containment-said", "country-focus", "population", ...)
 * @param detail what the rule saw, for people
 */
public record PlaceMention(
    int sentence,
    Span span,
    Span nameSpan,
    @Nullable Place place,
    @Nullable String unresolved,
    String rule,
    String detail) {

  public PlaceMention {
    if ((place == null) == (unresolved == null)) {
      throw new IllegalArgumentException("a place or a reason, one of them: " + span);
    }
  }
}
