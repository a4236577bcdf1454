package org.attest.app.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.attest.app.store.Feed;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Resumes a feed. */
@Command(
    name = "resume",
    header = "Fetch a feed again that was paused or has ended; it is due at once.",
    footer = {
      "",
      "Example:",
      "  ./attest feeds resume https://example.org/feed.xml",
      "",
      Helpful.EXIT_CODES
    })
final class FeedsResumeCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "FEED", description = "Its id or address.")
  private String feed = "";

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      Feed found = Usage.check(this, () -> FeedIds.find(store, feed));
      store
          .feeds()
          .set(
              found.id(),
              Feed.State.ACTIVE,
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
      out().println(Printable.line("Resumed: " + found.name()));
    }
    return ExitCode.OK;
  }
}
