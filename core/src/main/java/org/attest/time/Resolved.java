package org.attest.time;

import org.jspecify.annotations.Nullable;

/**
 * What an expression of time says.
 *
 * @param period null if it cannot be resolved
 * @param partial what is known nevertheless; null if that is only the words themselves
 * @param reason why it is not resolved; null with {@code period}
 * @param value as TimeML's TIMEX3 writes it
 */
record Resolved(
    @Nullable Period period, @Nullable String partial, @Nullable String reason, String value) {

  static final String NO_PUBLICATION_DATE = "no-publication-date";
  static final String RELATIVE_TO_EVENT = "relative-to-event";
  static final String VAGUE = "vague";
  static final String TIME_OF_DAY = "time-of-day";

  /** What the value of a time of day begins with as long as no day is joined to it. */
  static final String TIME = "time:";

  static Resolved of(Period period) {
    return of(period, period.value());
  }

  static Resolved of(Period period, String value) {
    return period.isWritable() ? new Resolved(period, null, null, value) : words(VAGUE, value);
  }

  /** Known in part: {@code --05-26}, {@code weekday:Monday}. */
  static Resolved partial(String partial, String reason) {
    return new Resolved(null, partial, reason, partial);
  }

  /** Nothing known but the words; the partial becomes {@code relative:} and the words. */
  static Resolved words(String reason, String value) {
    return new Resolved(null, null, reason, value);
  }

  /** A time of day without its day: nothing that could date an occurrence. */
  static Resolved timeOfDay(String time) {
    return new Resolved(null, null, TIME_OF_DAY, TIME + time);
  }
}
