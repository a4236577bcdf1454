package org.attest.app.watching;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.attest.app.store.SavedSearch;

/** When digests are made. */
final class DigestTimes {

  private DigestTimes() {}

  /**
   * The next time at that hour of the day in that zone; for weeks, seven days on.
   *
   * @throws IllegalArgumentException if there is no such zone or hour
   */
  static Instant next(SavedSearch.Every every, int hour, String zone, Instant now) {
    if (hour < 0 || hour > 23) {
      throw new IllegalArgumentException("An hour is 0 to 23.");
    }
    ZonedDateTime here = now.atZone(zone(zone));
    ZonedDateTime today = here.toLocalDate().atTime(hour, 0).atZone(here.getZone());
    ZonedDateTime next = today.isAfter(here) ? today : today.plusDays(1);
    return (every == SavedSearch.Every.WEEK ? next.plusDays(6) : next).toInstant();
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("A time zone is like Asia/Beirut or UTC.", e);
    }
  }
}
