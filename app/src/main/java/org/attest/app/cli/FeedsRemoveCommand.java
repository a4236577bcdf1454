package org.attest.app.cli;

import java.util.concurrent.Callable;
import org.attest.app.store.Feed;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Watches a feed no more. */
@Command(
    name = "remove",
    header = "Watch a feed no more; reports that were read stay.",
    footer = {
      "",
      "Example:",
      "  ./attest feeds remove https://example.org/feed.xml",
      "",
      Helpful.EXIT_CODES
    })
final class FeedsRemoveCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "FEED", description = "Its id or address.")
  private String feed = "";

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      Feed found = Usage.check(this, () -> FeedIds.find(store, feed));
      store.feeds().remove(found.id());
      out().println(Printable.line("Removed: " + found.name()));
    }
    return ExitCode.OK;
  }
}
