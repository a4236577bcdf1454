package org.attest.place;

import org.attest.model.Span;

/**
 * What the words beside a name make of it.
 *
 * @param name that of the row of {@code qualifiers.tsv}
 * @param span name and qualifier
 * @param kilometres the distance said; 0 if none is
 */
record Qualifier(String name, Effect effect, Span span, double kilometres) {

  /** What the name then stands for. */
  enum Effect {
    NEAR,
    DISTANCE,
    SEA,
    LINE,
    PART,
    FIRST_ORDER,
    DISTRICT,
    UNIT,
    TOWN
  }
}
