package org.attest.app.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.attest.app.feeds.FeedJson;
import org.attest.app.feeds.FeedWords;
import org.attest.app.store.Feed;
import org.attest.app.store.Feeds;
import org.attest.app.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the feeds that are watched. */
@Command(
    name = "list",
    header = "List the feeds, how they are and what they gave.",
    footer = {"", "Example:", "  ./attest feeds list", "", Helpful.EXIT_CODES})
final class FeedsListCommand extends Helpful implements Callable<Integer> {

  @Option(names = "--format", paramLabel = "FORMAT", description = "table (default) or json.")
  private Form format = Form.table;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  /** How the list is printed. */
  enum Form {
    table,
    json
  }

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::openToCheck)) {
      List<Feed> feeds = store.feeds().all();
      Map<String, Feeds.Counts> counts = store.feeds().counts();
      if (format == Form.json) {
        out().println(FeedJson.text(feeds, counts));
      } else if (feeds.isEmpty()) {
        out().println("No feeds are watched. Add one with: ./attest feeds add ADDRESS");
      } else {
        table(counts).lines(feeds, Screen.width()).forEach(out()::println);
      }
    }
    return ExitCode.OK;
  }

  private static Table<Feed> table(Map<String, Feeds.Counts> counts) {
    return new Table<Feed>()
        .fixed("id", Feed::id)
        .column("feed", Feed::name)
        .column("state", FeedWords::of)
        .fixed("last", feed -> feed.fetched() == null ? "never" : feed.fetched())
        .fixed(
            "read",
            feed ->
                String.valueOf(counts.containsKey(feed.id()) ? counts.get(feed.id()).read() : 0));
  }
}
