package org.attest.app.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.attest.app.feeds.FeedRun;
import org.attest.app.feeds.PoliteClient;
import org.attest.app.feeds.RunSummary;
import org.attest.app.store.Store;
import org.attest.pipeline.Pipeline;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Fetches what is due. */
@Command(
    name = "fetch",
    header = "Fetch the feeds that are due and read the reports that they point at.",
    description = {
      "",
      "Reports that a feed points at are kept as ingest keeps them. If the program is killed, run",
      "it again: nothing is lost, doubled or half there.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest feeds fetch                what is due, once",
      "  ./attest feeds fetch --all          all that are not paused, due or not",
      "  ./attest feeds fetch --every 30     again and again, until it is ended by Ctrl-C",
      "",
      Helpful.EXIT_CODES
    })
final class FeedsFetchCommand extends Helpful implements Callable<Integer> {
  private static final long LOOK_SECONDS = 30;

  @ArgGroup private Often often = new Often();

  @Option(names = "--all", description = "Fetch at first all that are not paused, due or not.")
  private boolean all;

  @Mixin private FeedOptions feedOptions = new FeedOptions();
  @Mixin private ReadingOptions reading = new ReadingOptions();
  @Mixin private StoreOptions storeOptions = new StoreOptions();

  /** How often. */
  static final class Often {
    @Option(names = "--once", description = "What is due now, and then end; the default.")
    @SuppressWarnings("UnusedVariable")
    private boolean once;

    @Option(
        names = "--every",
        paramLabel = "MINUTES",
        description = "Go on; each feed is fetched again after so long. 5 at least.")
    private @Nullable Integer minutes;
  }

  @Override
  public Integer call() throws InterruptedException {
    Integer minutes = often.minutes;
    var settings =
        Usage.check(
            this,
            () ->
                minutes == null
                    ? feedOptions.settings(reading.allowsPrivateAddresses())
                    : feedOptions
                        .settings(reading.allowsPrivateAddresses())
                        .withEvery(Duration.ofMinutes(minutes)));
    Pipeline pipeline = Usage.check(this, () -> Pipeline.create(reading.pipeline()));
    sayIfWithoutModel();
    try (Store store = Usage.check(this, storeOptions::openToRead)) {
      if (all) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        store.feeds().all().forEach(feed -> store.feeds().hurry(feed.id(), now));
      }
      Clock clock = Clock.systemUTC();
      FeedRun run =
          new FeedRun(
              new OneStore(store),
              new PoliteClient(settings, clock),
              pipeline::run,
              settings,
              RandomGenerator.getDefault(),
              clock);
      RunSummary first = run.run();
      say(first);
      while (first.isFull()) {
        first = run.run();
        say(first);
      }
      while (minutes != null) {
        TimeUnit.SECONDS.sleep(LOOK_SECONDS);
        RunSummary summary = run.run();
        if (!summary.isEmpty()) {
          say(summary);
        }
      }
    }
    return ExitCode.OK;
  }

  private void say(RunSummary summary) {
    out().println(summary.isEmpty() ? "Nothing was due." : summary.words());
    out().flush();
  }
}
