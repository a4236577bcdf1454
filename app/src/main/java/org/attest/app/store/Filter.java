package org.attest.app.store;

import java.time.LocalDate;
import org.attest.model.Grade;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * Which events or claims are asked for; null means any.
 *
 * @param type id of an event type
 * @param actor an actor's id, or part of its name in any case
 * @param country ISO 3166-1 alpha-2
 * @param place a gazetteer id, or part of a place's name in any case
 * @param from on or after this day, as far as the date is known; undated ones are left out
 * @param to on or before this day; undated ones are left out
 * @param grade of the event; for claims, of an event they speak of
 * @param limit at most so many
 */
public record Filter(
    @Nullable String type,
    @Nullable String actor,
    @Nullable String country,
    @Nullable String place,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable Status status,
    @Nullable Grade grade,
    int limit) {

  public Filter {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, not " + limit);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("--to " + to + " is before --from " + from);
    }
  }

  /** Everything. */
  public static Filter all() {
    return new Filter(null, null, null, null, null, null, null, null, Integer.MAX_VALUE);
  }
}
