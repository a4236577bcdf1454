package org.attest.model;

import org.jspecify.annotations.Nullable;

/**
 * Words of a report that say when.
 *
 * @param sentence index of the sentence
 * @param span the words, preposition included ("on 26 May")
 * @param kind a day or range, a clock time, a length, or a repetition; only DATE and TIME can date
 *     an occurrence
 * @param range resolved against the publication date only; null if it cannot be
 * @param partial what is known where it cannot be resolved: {@code --05-26}, {@code
 *     weekday:Monday}, {@code relative:last year}; null if {@code range} is there
 * @param unresolved why it was not resolved ("no-publication-date", ...); null if it was
 * @param rule name of the rule that read it
 */
public record DateMention(
    int sentence,
    Span span,
    Kind kind,
    @Nullable DateRange range,
    @Nullable String partial,
    @Nullable String unresolved,
    String rule) {

  /** The kinds of TimeML's TIMEX3. */
  public enum Kind {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
