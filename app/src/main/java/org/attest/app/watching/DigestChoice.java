package org.attest.app.watching;

import java.time.Instant;
import org.attest.app.store.SavedSearch;

/**
 * How somebody wants the digest of a search.
 *
 * @param hour of the day in the zone, 0 to 23
 * @param mail an address; empty for no mail
 */
public record DigestChoice(SavedSearch.Every every, int hour, String zone, String mail) {
  private static final int LONGEST = 200;

  /**
   * Checks it.
   *
   * @throws IllegalArgumentException if it cannot be, saying why
   */
  public DigestChoice {
    zone = zone.strip();
    mail = mail.strip();
    if (mail.length() > LONGEST
        || (!mail.isEmpty() && !mail.matches("[!-~&&[^@,;<>()\"\\\\]]+@[A-Za-z0-9.-]+"))) {
      throw new IllegalArgumentException("An address of mail is like name@example.org.");
    }
    DigestTimes.next(every, hour, zone, Instant.EPOCH);
  }

  /** The search with its digests so, the next one at the next such hour. */
  public SavedSearch of(SavedSearch search, Instant now) {
    return search.with(
        every, hour, zone, mail, DigestTimes.next(every, hour, zone, now).toString());
  }

  /** When the digest after one that was made now is due. */
  public static String next(SavedSearch search, Instant now) {
    return DigestTimes.next(search.every(), search.hour(), search.zone(), now).toString();
  }
}
