package org.attest.app.server;

import org.attest.app.feeds.FeedSettings;
import org.attest.app.server.watching.MailSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the server does by itself.
 *
 * @param fetches true if it fetches the feeds that are watched
 * @param feeds how
 * @param mail by which digests are sent; null for none
 * @param publicAddress how others reach the server, without a slash at its end; empty where it is
 *     not said
 */
public record WatchSettings(
    boolean fetches, FeedSettings feeds, @Nullable MailSettings mail, String publicAddress) {
  /** Nothing is fetched or sent. */
  public static final WatchSettings OFF = new WatchSettings(false, FeedSettings.DEFAULTS, null, "");

  public WatchSettings {
    publicAddress = publicAddress.replaceFirst("/+$", "");
    if (!publicAddress.isEmpty()
        && !publicAddress.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[!-~]*)?")) {
      throw new IllegalArgumentException(
          "--public-address is like https://attest.example.org, not " + publicAddress);
    }
    if (mail != null && publicAddress.isEmpty()) {
      throw new IllegalArgumentException(
          "Mail has links in it: say with --public-address how the server is reached.");
    }
  }
}
