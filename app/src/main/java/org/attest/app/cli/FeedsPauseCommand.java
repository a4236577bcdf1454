package org.attest.app.cli;

import java.util.concurrent.Callable;
import org.attest.app.store.Feed;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Pauses a feed. */
@Command(
    name = "pause",
    header = "Fetch nothing of a feed until it is resumed.",
    footer = {
      "",
      "Example:",
      "  ./attest feeds pause https://example.org/feed.xml",
      "",
      Helpful.EXIT_CODES
    })
final class FeedsPauseCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "FEED", description = "Its id or address.")
  private String feed = "";

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      Feed found = Usage.check(this, () -> FeedIds.find(store, feed));
      store.feeds().set(found.id(), Feed.State.PAUSED, found.due());
      out().println(Printable.line("Paused: " + found.name()));
    }
    return ExitCode.OK;
  }
}
