package org.attest.app.feeds;

import java.time.Duration;
import org.attest.app.Version;
import org.attest.text.ReadLimits;
import org.attest.text.ReadOptions;

/**
 * How feeds are fetched.
 *
 * @param every how long after a feed was fetched it is fetched again
 * @param pause between two requests to one host
 * @param contact where whoever runs a server that is asked can complain, an address of mail or the
 *     web; empty for nowhere
 * @param allowPrivateAddresses let addresses lead to private and loopback ones
 */
public record FeedSettings(
    Duration every, Duration pause, String contact, boolean allowPrivateAddresses) {
  /** The least time between two fetches of a feed. */
  public static final Duration LEAST = Duration.ofMinutes(5);

  /** The most. */
  public static final Duration MOST = Duration.ofDays(7);

  /** Half an hour, and two seconds between requests to a host. */
  public static final FeedSettings DEFAULTS =
      new FeedSettings(Duration.ofMinutes(30), Duration.ofSeconds(2), "", false);

  public FeedSettings {
    if (every.compareTo(LEAST) < 0 || every.compareTo(MOST) > 0) {
      throw new IllegalArgumentException(
          "Feeds are fetched every %d minutes to every 7 days.".formatted(LEAST.toMinutes()));
    }
    if (contact.length() > 200 || !contact.chars().allMatch(sign -> sign > 32 && sign < 127)) {
      throw new IllegalArgumentException(
          "A contact is an address of mail or the web, without blanks.");
    }
  }

  /** The same, fetched as often as that. */
  public FeedSettings withEvery(Duration often) {
    return new FeedSettings(often, pause, contact, allowPrivateAddresses);
  }

  /** How requests name the program: "Attest/0.1.0 (...)". */
  String agent() {
    return "Attest/%s (reads news feeds%s)"
        .formatted(Version.text(), contact.isEmpty() ? "" : "; +" + contact);
  }

  ReadOptions reading() {
    return new ReadOptions(null, null, allowPrivateAddresses, ReadLimits.defaults());
  }
}
