package org.attest.app.feeds;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.app.store.Kept;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.attest.text.WebPage;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the feeds that are due and the articles that they point at, reads these, and keeps what
 * became of each. Several hosts are asked at once, each by one thread.
 *
 * <p>May be killed at any moment: new items are kept in the transaction that notes that the feed
 * was fetched, and a report is kept wholly before its item is marked as read; reading it once more
 * changes nothing.
 */
public final class FeedRun {
  private static final int THREADS = 4;

  /** Articles of one run; what more is due is done in the next. */
  static final int MOST_ITEMS = 500;

  private final FeedStore store;
  private final PageReader reader;
  private final FeedFetch feeds;
  private final ItemFetch items;
  private final Clock clock;

  /** Reads a document and hands on its outcomes; the pipeline is one. */
  public interface PageReader {
    void read(WebPage page, Consumer<Outcome> sink);
  }

  /**
   * @param client knows the hosts; one for all runs
   */
  public FeedRun(
      FeedStore store,
      PoliteClient client,
      PageReader reader,
      FeedSettings settings,
      RandomGenerator random,
      Clock clock) {
    this.store = store;
    this.reader = reader;
    this.clock = clock;
    Schedule schedule = new Schedule(settings.every(), random);
    feeds = new FeedFetch(client, schedule, clock);
    items = new ItemFetch(client, schedule, clock);
  }

  /**
   * Does all that is due now.
   *
   * @throws InterruptedException if the thread is interrupted; what was kept stays
   */
  public RunSummary run() throws InterruptedException {
    RunTally tally = new RunTally();
    String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    byHost(
        store.read(open -> open.feeds().due(now)),
        Feed::address,
        feed -> keep(feeds.fetch(feed), feed, tally));
    Map<String, Feed> known = new LinkedHashMap<>();
    store.read(open -> open.feeds().all()).forEach(feed -> known.put(feed.id(), feed));
    String then = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    byHost(
        store.read(open -> open.feeds().waiting(then, MOST_ITEMS)),
        FeedItem::address,
        item -> {
          Feed feed = known.get(item.feedId());
          if (feed != null) {
            keep(items.fetch(item, feed), item, tally);
          }
        });
    RunSummary summary = tally.summary();
    if (summary.read() > 0) {
      store.derive();
    }
    return summary;
  }

  private interface Task<T> {
    void run(T one) throws InterruptedException;
  }

  /** What is of one host is done by one thread in order, so nobody waits for a slow one. */
  private static <T> void byHost(List<T> all, Function<T, String> address, Task<T> task)
      throws InterruptedException {
    Collection<List<T>> hosts = grouped(all, address).values();
    if (hosts.isEmpty()) {
      return;
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(
            Math.min(THREADS, hosts.size()),
            Thread.ofPlatform().name("attest-feeds-", 0).daemon(true).factory());
    try {
      List<Future<?>> running = new ArrayList<>();
      for (List<T> host : hosts) {
        running.add(
            workers.submit(
                () -> {
                  for (T one : host) {
                    task.run(one);
                  }
                  return null;
                }));
      }
      for (Future<?> one : running) {
        finish(one);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static void finish(Future<?> task) throws InterruptedException {
    try {
      task.get();
    } catch (java.util.concurrent.ExecutionException e) {
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      if (e.getCause() instanceof InterruptedException) {
        throw new InterruptedException();
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> address) {
    Map<String, List<T>> groups = new LinkedHashMap<>();
    for (T one : all) {
      String host = FeedAddress.find(address.apply(one)).map(FeedAddress::host).orElse("");
      groups.computeIfAbsent(host, name -> new ArrayList<>()).add(one);
    }
    return groups;
  }

  private void keep(FeedFetch.Fetched fetched, Feed before, RunTally tally)
      throws InterruptedException {
    ifNotInterrupted();
    Feed feed = fetched.feed();
    int added =
        store.write(open -> open.feeds().keep(unlessWatched(open, feed, before), fetched.items()));
    tally.feed(fetched, added);
  }

  /** A feed that moved to where another is fetched already is that one. */
  private static Feed unlessWatched(Store open, Feed feed, Feed before) {
    Optional<Feed> other =
        open.feeds().at(feed.address()).filter(one -> !one.id().equals(feed.id()));
    return other.isEmpty()
        ? feed
        : new Feed(
            feed.id(),
            before.address(),
            feed.title(),
            feed.outlet(),
            Feed.State.ENDED,
            null,
            null,
            feed.fetched(),
            feed.due(),
            feed.failures(),
            "it moved to an address that is watched already: " + feed.address(),
            feed.added(),
            feed.addedBy());
  }

  private void keep(ItemFetch.Fetched fetched, FeedItem item, RunTally tally)
      throws InterruptedException {
    ifNotInterrupted();
    FeedItem now =
        switch (fetched) {
          case ItemFetch.Fetched.None none -> none.item();
          case ItemFetch.Fetched.Page page -> read(page.page(), item);
        };
    store.write(
        open -> {
          open.feeds().keep(now);
          return true;
        });
    tally.item(now);
  }

  private FeedItem read(WebPage page, FeedItem item) {
    List<Outcome> outcomes = new ArrayList<>();
    // One at a time: reading takes the processor from those who look at pages.
    synchronized (reader) {
      reader.read(page, outcomes::add);
    }
    FeedItem best = null;
    for (Outcome outcome : outcomes) {
      Kept kept = store.write(open -> open.keep(outcome, Store.Deleted.STAY_AWAY));
      best = better(best, became(item, kept));
    }
    return best == null ? item.refused("there is nothing in it") : best;
  }

  private static FeedItem became(FeedItem item, Kept kept) {
    return switch (kept.outcome()) {
      case Outcome.Rejected rejected ->
          item.refused(rejected.reason().code() + ": " + rejected.detail());
      case Outcome.Extracted extracted ->
          item.became(
              kept.isNew() ? FeedItem.State.READ : FeedItem.State.KNOWN, extracted.report().id());
    };
  }

  /** A document of several reports is read if one of them is. */
  private static FeedItem better(@Nullable FeedItem one, FeedItem other) {
    return one == null || other.state().compareTo(one.state()) < 0 ? other : one;
  }

  /** A fetch that was cut off says nothing of the server. */
  private static void ifNotInterrupted() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }
}
