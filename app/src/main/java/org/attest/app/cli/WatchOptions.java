package org.attest.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import org.attest.app.feeds.FeedSettings;
import org.attest.app.server.WatchSettings;
import org.attest.app.server.watching.MailSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a server does by itself. */
final class WatchOptions {
  @Option(names = "--no-feeds", description = "Fetch no feeds.")
  private boolean noFeeds;

  @Option(
      names = "--feeds-every",
      paramLabel = "MINUTES",
      description = "How long after it was fetched a feed is fetched again; default: 30.")
  private int minutes = (int) FeedSettings.DEFAULTS.every().toMinutes();

  @Option(
      names = "--allow-private-addresses",
      description = "Let feeds lead to private and loopback addresses.")
  private boolean allowPrivateAddresses;

  @Option(
      names = "--mail",
      paramLabel = "FILE",
      description = "Send digests by the mail server of that file: docs/operating.md")
  private @Nullable Path mail;

  @Option(
      names = "--public-address",
      paramLabel = "URL",
      description = "How others reach the server; stands in digests. Needed for mail.")
  private String publicAddress = "";

  @Mixin private FeedOptions feedOptions = new FeedOptions();

  /**
   * The settings.
   *
   * @throws IllegalArgumentException if they cannot be
   */
  WatchSettings settings() {
    Path file = mail;
    return new WatchSettings(
        !noFeeds,
        feedOptions.settings(allowPrivateAddresses).withEvery(Duration.ofMinutes(minutes)),
        file == null ? null : MailSettings.read(file),
        publicAddress);
  }
}
