package org.attest.app.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.text.FeedReader;
import org.attest.text.WebResult;
import org.jspecify.annotations.Nullable;

/** Fetches one feed, if it has changed, and says what is new of it. */
final class FeedFetch {
  static final int MOST_BYTES = 8 << 20;

  /** Feeds have some tens of entries; what comes after so many is left out. */
  private static final int MOST_ITEMS = 500;

  private final PoliteClient client;
  private final Schedule schedule;
  private final Clock clock;

  FeedFetch(PoliteClient client, Schedule schedule, Clock clock) {
    this.client = client;
    this.schedule = schedule;
    this.clock = clock;
  }

  /**
   * A feed as it is to be kept now.
   *
   * @param items all that it has, those that were seen before too
   * @param isSame true if the server said that nothing has changed
   */
  record Fetched(Feed feed, List<FeedItem> items, boolean isSame) {}

  Fetched fetch(Feed feed) throws InterruptedException {
    URI address = FeedAddress.find(feed.address()).orElse(null);
    if (address == null) {
      return failed(feed, Feed.State.ENDED, "its address is none of the web", Optional.empty());
    }
    return switch (client.get(address, headers(feed), MOST_BYTES)) {
      case Got.Later later -> later(feed, later);
      case Got.Failed failure ->
          failed(feed, Feed.State.ACTIVE, failure.why(), waitFor(failure.again()));
      case Got.Answer got -> answered(moved(feed, got.lasting()), got.answer());
    };
  }

  /** What will not be otherwise in an hour is asked for once a day. */
  private static Optional<Duration> waitFor(boolean again) {
    return again ? Optional.empty() : Optional.of(Duration.ofDays(1));
  }

  private static Map<String, String> headers(Feed feed) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        "Accept",
        "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8,"
            + " */*;q=0.1");
    if (feed.etag() != null) {
      headers.put("If-None-Match", feed.etag());
    }
    if (feed.modified() != null) {
      headers.put("If-Modified-Since", feed.modified());
    }
    return headers;
  }

  private static Feed moved(Feed feed, URI lasting) {
    return lasting.toString().equals(feed.address())
        ? feed
        : new Feed(
            feed.id(),
            lasting.toString(),
            feed.title(),
            feed.outlet(),
            feed.state(),
            null,
            null,
            feed.fetched(),
            feed.due(),
            feed.failures(),
            feed.trouble(),
            feed.added(),
            feed.addedBy());
  }

  private Fetched answered(Feed feed, WebResult.Answered answer) {
    if (answer.status() == 304) {
      return new Fetched(fine(feed, feed.title(), feed.etag(), feed.modified()), List.of(), true);
    }
    if (answer.status() == 410) {
      return failed(
          feed, Feed.State.ENDED, "its server says that it is gone for good", Optional.empty());
    }
    if (answer.status() != 200) {
      return failed(
          feed,
          Feed.State.ACTIVE,
          "its server answered with status " + answer.status(),
          RetryAfter.read(answer.header("Retry-After"), clock.instant()));
    }
    if (answer.isCut()) {
      return failed(
          feed,
          Feed.State.ACTIVE,
          "it has more than %d MiB".formatted(MOST_BYTES >> 20),
          waitFor(false));
    }
    FeedReader.Result read =
        FeedReader.read(
            feed.address(), answer.body(), answer.header("Content-Type").orElse(null), MOST_ITEMS);
    return switch (read) {
      case FeedReader.Result.Refused refused ->
          failed(feed, Feed.State.ACTIVE, refused.rejection().detail(), Optional.empty());
      case FeedReader.Result.Read good -> good(feed, answer, good.feed());
    };
  }

  private Fetched good(Feed feed, WebResult.Answered answer, FeedReader.Feed read) {
    String title = feed.title().isEmpty() ? read.title() : feed.title();
    Feed now = fine(feed, title, header(answer, "ETag"), header(answer, "Last-Modified"));
    return new Fetched(
        now, read.items().stream().map(item -> item(feed, answer.address(), item)).toList(), false);
  }

  private static @Nullable String header(WebResult.Answered answer, String name) {
    return answer
        .header(name)
        .filter(value -> value.length() <= 500)
        // What a request may have in a header, as it is sent back as it came.
        .filter(value -> value.chars().allMatch(sign -> sign >= ' ' && sign <= '~'))
        .orElse(null);
  }

  private FeedItem item(Feed feed, URI base, FeedReader.Item item) {
    Optional<URI> address =
        item.address().isEmpty() ? Optional.empty() : FeedAddress.find(base, item.address());
    String now = now();
    FeedItem waiting =
        new FeedItem(
            feed.id(),
            item.key(),
            address.map(URI::toString).orElse(item.address()),
            item.title(),
            item.published() == null
                ? null
                : item.published().truncatedTo(ChronoUnit.SECONDS).toString(),
            now,
            FeedItem.State.WAITING,
            now,
            0,
            null,
            "");
    return address.isPresent() ? waiting : waiting.refused("it has no address of the web");
  }

  private Feed fine(Feed feed, String title, @Nullable String etag, @Nullable String modified) {
    return new Feed(
        feed.id(),
        feed.address(),
        title,
        feed.outlet(),
        feed.state(),
        etag,
        modified,
        now(),
        schedule.next(clock.instant()).toString(),
        0,
        "",
        feed.added(),
        feed.addedBy());
  }

  private Fetched failed(Feed feed, Feed.State state, String why, Optional<Duration> wait) {
    int failures = feed.failures() + 1;
    return new Fetched(
        new Feed(
            feed.id(),
            feed.address(),
            feed.title(),
            feed.outlet(),
            state,
            feed.etag(),
            feed.modified(),
            now(),
            schedule.afterFailure(clock.instant(), failures, wait).toString(),
            failures,
            why,
            feed.added(),
            feed.addedBy()),
        List.of(),
        false);
  }

  /** It was not asked for, so it has not failed. */
  private static Fetched later(Feed feed, Got.Later later) {
    return new Fetched(
        new Feed(
            feed.id(),
            feed.address(),
            feed.title(),
            feed.outlet(),
            feed.state(),
            feed.etag(),
            feed.modified(),
            feed.fetched(),
            later.until().toString(),
            feed.failures(),
            later.why(),
            feed.added(),
            feed.addedBy()),
        List.of(),
        false);
  }

  private String now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
