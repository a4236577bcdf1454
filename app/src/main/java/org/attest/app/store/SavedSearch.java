package org.attest.app.store;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for again and again.
 *
 * @param owner name of the account
 * @param query the part of Explore's address after the question mark
 * @param looked number of the last change when its owner last looked
 * @param every how often there is a digest
 * @param hour of the day in the zone at which digests are made, 0 to 23
 * @param zone name of a time zone: {@code Asia/Beirut}
 * @param mail where digests are sent; empty for nowhere
 * @param due when the next digest is made, UTC, to the second
 * @param feed hash of the secret in the address of its Atom feed; null if there is none
 * @param stop secret of the address that ends its mail, and can do nothing else; null before the
 *     first mail
 */
public record SavedSearch(
    String id,
    String owner,
    String name,
    String query,
    String created,
    long looked,
    Every every,
    int hour,
    String zone,
    String mail,
    String due,
    @Nullable String feed,
    @Nullable String stop) {

  /** How often: at most daily, as digests are no alarms. */
  public enum Every {
    NEVER,
    DAY,
    WEEK;

    /** The name in the store. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The one of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Every of(String code) {
      for (Every one : values()) {
        if (one.code().equals(code)) {
          return one;
        }
      }
      throw new IllegalArgumentException("A digest comes never, every day or every week.");
    }
  }

  /** The same, with digests as said. */
  public SavedSearch with(Every often, int at, String in, String to, String next) {
    return new SavedSearch(
        id, owner, name, query, created, looked, often, at, in, to, next, feed, stop);
  }
}
