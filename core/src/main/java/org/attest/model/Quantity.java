package org.attest.model;

/**
 * A counted thing in the text: "four pre-emptive raids", "$3 million", "dozens of protesters".
 *
 * @param sentence index of the sentence
 * @param span the figure with its bound words and the noun phrase it counts
 * @param figure the figure with its bound words alone ("at least eight")
 * @param bounds what the figure says
 * @param unit lemma of the counted noun ("raid", "protester"); a currency code for money; empty if
 *     nothing is counted
 * @param kind what sort of thing is counted
 */
public record Quantity(
    int sentence, Span span, Span figure, Bounds bounds, String unit, Kind kind) {

  /** What sort of thing is counted. */
  public enum Kind {
    PERSONS,
    MONEY,
    WEIGHT,
    THINGS
  }
}
