package org.attest.app.store;

import java.time.LocalDate;
import org.attest.model.DateRange;
import org.attest.model.Event;

/**
 * Where an event stands in lists, which stays true when it is gone.
 *
 * @param day its first day, else its last; {@code 9999} if it has none
 */
public record ListPlace(String day, String type, String id) {

  public static ListPlace of(Event event) {
    DateRange range = event.date() == null ? null : event.date().range();
    LocalDate day = range == null ? null : range.start() == null ? range.end() : range.start();
    return new ListPlace(day == null ? "9999" : day.toString(), event.type(), event.id());
  }
}
