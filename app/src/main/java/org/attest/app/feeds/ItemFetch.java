package org.attest.app.feeds;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.text.WebPage;
import org.attest.text.WebResult;
import org.jspecify.annotations.Nullable;

/** Fetches the article that an item points at. */
final class ItemFetch {
  static final int MOST_BYTES = 16 << 20;

  /** An item that fails so often is given up. */
  private static final int MOST_TRIES = 6;

  private static final List<Integer> PASSING = List.of(408, 425, 429, 500, 502, 503, 504);

  private final PoliteClient client;
  private final Schedule schedule;
  private final Clock clock;

  ItemFetch(PoliteClient client, Schedule schedule, Clock clock) {
    this.client = client;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** The article, or the item as it is to be kept without it. */
  sealed interface Fetched {
    /** It is there to be read. */
    record Page(WebPage page) implements Fetched {}

    /** It is not. */
    record None(FeedItem item) implements Fetched {}
  }

  Fetched fetch(FeedItem item, Feed feed) throws InterruptedException {
    Optional<URI> address = FeedAddress.find(item.address());
    if (address.isEmpty()) {
      return new Fetched.None(item.refused("it has no address of the web"));
    }
    return switch (client.get(
        address.get(), Map.of("Accept", "text/html, text/plain, */*;q=0.5"), MOST_BYTES)) {
      case Got.Later later -> new Fetched.None(put(item, later.until(), later.why()));
      case Got.Failed failure ->
          failure.again() ? again(item, failure.why()) : gone(item, failure.why());
      case Got.Answer got -> answered(item, feed, got.answer());
    };
  }

  private Fetched answered(FeedItem item, Feed feed, WebResult.Answered answer) {
    if (answer.status() != 200) {
      String why = "its server answered with status " + answer.status();
      return PASSING.contains(answer.status()) ? again(item, why) : gone(item, why);
    }
    if (answer.isCut()) {
      return gone(item, "it has more than %d MiB".formatted(MOST_BYTES >> 20));
    }
    String outlet = feed.outlet().isEmpty() ? feed.title() : feed.outlet();
    return new Fetched.Page(
        new WebPage(
            item.address(),
            answer.body(),
            answer.address().toString(),
            answer.header("Content-Type").orElse(null),
            day(item.published()),
            outlet.isEmpty() ? null : outlet));
  }

  /** The day, if a report can have it. */
  private static @Nullable LocalDate day(@Nullable String published) {
    if (published == null) {
      return null;
    }
    try {
      LocalDate day = Instant.parse(published).atOffset(ZoneOffset.UTC).toLocalDate();
      return day.getYear() >= 1900 && day.getYear() <= 2100 ? day : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static Fetched gone(FeedItem item, String why) {
    return new Fetched.None(item.refused(why));
  }

  private Fetched again(FeedItem item, String why) {
    int tries = item.tries() + 1;
    return tries >= MOST_TRIES
        ? gone(item, why)
        : new Fetched.None(
            item.later(
                schedule.afterFailure(clock.instant(), tries, Optional.empty()).toString(), why));
  }

  /** It was not asked for, so it has not failed. */
  private static FeedItem put(FeedItem item, Instant until, String why) {
    return new FeedItem(
        item.feedId(),
        item.key(),
        item.address(),
        item.title(),
        item.published(),
        item.seen(),
        FeedItem.State.WAITING,
        until.toString(),
        item.tries(),
        null,
        why);
  }
}
