package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.app.feeds.NewFeed;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.watching.DigestChoice;
import org.attest.app.watching.NewSearch;
import org.junit.jupiter.api.Test;

/** What holds of every store about feeds and saved searches. */
abstract class WatchingContract extends StoreFixture {
  private static final Instant START = Instant.parse("2031-04-01T12:00:00Z");

  private static FeedItem item(Feed feed, String key) {
    return new FeedItem(
        feed.id(),
        key,
        "https://example.org/" + key,
        key,
        null,
        "2031-04-01T12:00:00Z",
        FeedItem.State.WAITING,
        "2031-04-01T12:00:00Z",
        0,
        null,
        "");
  }

  private static Feed added(Store store, String address) {
    assertThat(new NewFeed(address, "", "").add(store.feeds(), "Ann", START)).isTrue();
    return store.feeds().at(address).orElseThrow();
  }

  @Test
  void itemsAreKeptOnceAndGoWithTheirFeed() {
    try (Store store = Store.open(location("a"))) {
      Feed feed = added(store, "https://example.org/feed.xml");
      assertThat(store.feeds().due("2031-04-01T11:59:59Z")).isEmpty();
      assertThat(store.feeds().due("2031-04-01T12:00:00Z")).containsExactly(feed);
      assertThat(store.feeds().keep(feed, List.of(item(feed, "a"), item(feed, "b")))).isEqualTo(2);
      assertThat(store.feeds().keep(feed, List.of(item(feed, "b"), item(feed, "c")))).isEqualTo(1);
      FeedItem first = store.feeds().waiting("2031-04-01T12:00:00Z", 10).getFirst();
      store.feeds().keep(first.became(FeedItem.State.READ, "sha256:00"));
      store.feeds().keep(item(feed, "b").refused("no \0 text"));
      assertThat(store.feeds().counts().get(feed.id())).isEqualTo(new Feeds.Counts(1, 1, 0, 1));
      assertThat(store.feeds().latest(Optional.of(feed.id()), 2)).hasSize(2);
      assertThat(store.feeds().latest(Optional.empty(), 9)).hasSize(3);
      store.feeds().set(feed.id(), Feed.State.PAUSED, feed.due());
      assertThat(store.feeds().waiting("2031-04-02T12:00:00Z", 10)).isEmpty();
      // What a run keeps that began before does not end the pause.
      store.feeds().keep(feed, List.of());
      assertThat(store.feeds().find(feed.id()).orElseThrow().state()).isEqualTo(Feed.State.PAUSED);
      assertThat(store.feeds().remove(feed.id())).isTrue();
      assertThat(store.feeds().remove(feed.id())).isFalse();
      assertThat(store.feeds().keep(feed, List.of(item(feed, "d")))).isZero();
      assertThat(store.feeds().latest(Optional.empty(), 9)).isEmpty();
    }
  }

  @Test
  void aSearchHasItsDigests() {
    try (Store store = Store.open(location("a"))) {
      Map<String, Standing> before = Map.of("e-1", new Standing("occurred", "single-source"));
      SavedSearch search =
          new NewSearch("Strikes", "type=air-strike&q=a%20b").add(store, "ann", before, START);
      assertThat(store.searches().of("ann")).containsExactly(search);
      assertThat(store.searches().of("ben")).isEmpty();
      assertThat(store.searches().events(search.id())).isEqualTo(before);
      assertThat(store.searches().due("2032-01-01T00:00:00Z")).isEmpty();
      SavedSearch daily =
          new DigestChoice(SavedSearch.Every.DAY, 7, "Asia/Beirut", "ann@example.org")
              .of(search, START);
      store.searches().schedule(daily);
      assertThat(daily.due()).isEqualTo("2031-04-02T04:00:00Z");
      assertThat(store.searches().due("2031-04-02T04:00:00Z")).containsExactly(daily);
      Map<String, Standing> now = Map.of("e-2", new Standing("planned", "contested"));
      Digest digest =
          new Digest(
              search.id(),
              "2031-04-02T04:00:01Z",
              1,
              List.of(new Digest.Line("e-2", Digest.What.NEW, "", "planned")),
              Digest.Mail.WAITING,
              0,
              "");
      store.searches().keep(digest, now, "2031-04-03T04:00:00Z");
      assertThat(store.searches().events(search.id())).isEqualTo(now);
      assertThat(store.searches().digests(search.id(), 5)).containsExactly(digest);
      assertThat(store.searches().toMail(5)).containsExactly(digest);
      store.searches().keepMail(digest.mailed(Digest.Mail.SENT, ""));
      assertThat(store.searches().toMail(5)).isEmpty();
      Digest empty =
          new Digest(search.id(), "2031-04-03T04:00:01Z", 0, List.of(), Digest.Mail.WAITING, 0, "");
      store.searches().keep(empty, now, "2031-04-04T04:00:00Z");
      assertThat(store.searches().digests(search.id(), 5)).hasSize(1);
      store.searches().setFeed(search.id(), "hash");
      store.searches().setStop(search.id(), "secret");
      assertThat(store.searches().ofFeed("hash")).isPresent();
      store.searches().stopMail(store.searches().ofStop("secret").orElseThrow().id());
      assertThat(store.searches().ofStop("secret")).isEmpty();
      assertThat(store.searches().find(search.id()).orElseThrow().mail()).isEmpty();
      assertThat(store.searches().remove(search.id(), "ben")).isFalse();
      assertThat(store.searches().remove(search.id(), "ann")).isTrue();
      assertThat(store.searches().digests(search.id(), 5)).isEmpty();
    }
  }

  @Test
  void aBackupHasThem() {
    try (Store store = Store.open(location("a"))) {
      Feed feed = added(store, "https://example.org/feed.xml");
      store.feeds().keep(feed, List.of(item(feed, "a")));
      new NewSearch("All", "").add(store, "ann", Map.of("e-1", new Standing("x", "y")), START);
      store.backup(folder.resolve("copy.db"));
      try (Store other = Store.open(location("b"))) {
        other.restore(folder.resolve("copy.db"));
        assertThat(other.feeds().all()).isEqualTo(store.feeds().all());
        assertThat(other.feeds().latest(Optional.empty(), 9)).hasSize(1);
        assertThat(other.searches().all()).isEqualTo(store.searches().all());
      }
    }
  }
}
