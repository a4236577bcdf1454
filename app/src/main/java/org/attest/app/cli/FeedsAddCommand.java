package org.attest.app.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.attest.app.feeds.NewFeed;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Watches one more feed. */
@Command(
    name = "add",
    header = "Watch a feed (RSS or Atom).",
    footer = {
      "",
      "Example:",
      "  ./attest feeds add https://example.org/feed.xml --outlet \"Example Daily\"",
      "",
      Helpful.EXIT_CODES
    })
final class FeedsAddCommand extends Helpful implements Callable<Integer> {

  @Parameters(paramLabel = "ADDRESS", description = "Where it is: http or https.")
  private String address = "";

  @Option(
      names = "--title",
      paramLabel = "TEXT",
      description = "What to call it; default: what it calls itself.")
  private String title = "";

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of reports that do not say theirs; default: the title.")
  private String outlet = "";

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who adds it; default: the name you are logged in by.")
  private @Nullable String author;

  @Mixin private StoreOptions storeOptions = new StoreOptions();

  @Override
  public Integer call() {
    try (Store store = Usage.check(this, storeOptions::open)) {
      boolean isNew =
          Usage.check(
              this,
              () ->
                  new NewFeed(address, title, outlet)
                      .add(store.feeds(), RatingOptions.author(author), Instant.now()));
      out().println(isNew ? "Watched from now on." : "It is watched already.");
    }
    return ExitCode.OK;
  }
}
