package org.attest.app.cli;

import org.attest.app.feeds.FeedSettings;
import picocli.CommandLine.Option;

/** How feeds are fetched. */
final class FeedOptions {
  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = {
        "An address of mail or the web where those whose servers are asked can complain; it is",
        "sent with each request."
      })
  private String contact = "";

  /**
   * The settings.
   *
   * @throws IllegalArgumentException if they cannot be
   */
  FeedSettings settings(boolean allowPrivateAddresses) {
    return new FeedSettings(
        FeedSettings.DEFAULTS.every(),
        FeedSettings.DEFAULTS.pause(),
        contact,
        allowPrivateAddresses);
  }
}
