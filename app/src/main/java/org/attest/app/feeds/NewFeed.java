package org.attest.app.feeds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.attest.app.store.Feed;
import org.attest.app.store.Feeds;

/**
 * A feed to be watched.
 *
 * @param address as typed
 * @param title empty for the feed's own
 * @param outlet of reports that do not say theirs; empty for the title
 */
public record NewFeed(String address, String title, String outlet) {
  private static final int LONGEST = 200;
  private static final int MOST = 2000;

  /**
   * Adds it, due at once.
   *
   * @return false if it is watched already
   * @throws IllegalArgumentException if it cannot be watched, saying why
   */
  public boolean add(Feeds feeds, String by, Instant now) {
    if (title.length() > LONGEST || outlet.length() > LONGEST) {
      throw new IllegalArgumentException("A name has at most " + LONGEST + " characters.");
    }
    if ((title + outlet).chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A name has a character that no text has.");
    }
    String place = FeedAddress.of(address).toString();
    if (feeds.all().size() >= MOST) {
      throw new IllegalArgumentException(
          "%,d feeds are watched, and no more can be. Remove one first.".formatted(MOST));
    }
    String moment = now.truncatedTo(ChronoUnit.SECONDS).toString();
    return feeds.add(
        new Feed(
            "f-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12),
            place,
            title.strip(),
            outlet.strip(),
            Feed.State.ACTIVE,
            null,
            null,
            null,
            moment,
            0,
            "",
            moment,
            by));
  }
}
