package org.attest.app.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.app.feeds.NewFeed;
import org.attest.app.server.watching.Digests;
import org.attest.app.server.watching.Secrets;
import org.attest.app.store.Digest;
import org.attest.app.store.Feed;
import org.attest.app.store.FeedItem;
import org.attest.app.store.MailAddress;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.store.Store;
import org.attest.app.watching.DigestChoice;
import org.attest.app.watching.DigestMaker;
import org.attest.app.watching.NewSearch;
import org.jspecify.annotations.Nullable;

/** Feeds and saved searches in every state, in the store of {@link ServerFixture}. */
public final class WatchedFeeds {
  private static final Instant NOW = Instant.parse("2031-04-01T12:00:00Z");

  private WatchedFeeds() {}

  private static StorePool pool() {
    return ServerFixture.server().context().getBean(StorePool.class);
  }

  /** Four feeds: one that is fine and has items, one that fails, one paused, one ended. */
  public static void some() {
    pool()
        .write(
            store -> {
              Feed fine = add(store, "https://example.org/herald.xml", "Harbour Herald");
              store.feeds().keep(as(fine, 0, "", Feed.State.ACTIVE), items(store, fine));
              Feed failing = add(store, "https://example.org/valley.xml", "Valley Post");
              store
                  .feeds()
                  .keep(
                      as(failing, 3, "its server answered with status 404", Feed.State.ACTIVE),
                      List.of());
              Feed paused = add(store, "https://example.org/a/long/path/to/a/feed.xml?x=1", "");
              store.feeds().set(paused.id(), Feed.State.PAUSED, paused.due());
              Feed ended = add(store, "https://example.org/old.xml", "صحيفة قديمة");
              store
                  .feeds()
                  .keep(
                      as(ended, 1, "its server says that it is gone for good", Feed.State.ENDED),
                      List.of());
              return true;
            });
  }

  private static Feed add(Store store, String address, String title) {
    boolean unused = new NewFeed(address, title, "").add(store.feeds(), "the lead", NOW);
    return store.feeds().at(address).orElseThrow();
  }

  private static Feed as(Feed feed, int failures, String trouble, Feed.State state) {
    return new Feed(
        feed.id(),
        feed.address(),
        feed.title(),
        feed.outlet(),
        state,
        null,
        null,
        NOW.toString(),
        NOW.plus(1, ChronoUnit.HOURS).toString(),
        failures,
        trouble,
        feed.added(),
        feed.addedBy());
  }

  private static List<FeedItem> items(Store store, Feed feed) {
    String report = store.reports().getFirst().report().id();
    return List.of(
        item(feed, "Shelling in Belmar", FeedItem.State.READ, report, ""),
        item(feed, "The harbour opens", FeedItem.State.KNOWN, report, ""),
        item(
            feed,
            "<img src=x onerror=a()>",
            FeedItem.State.REFUSED,
            null,
            "no-article: the page has no running text (12 characters were found)"),
        item(feed, "أخبار", FeedItem.State.WAITING, null, "its server answered with status 503"));
  }

  private static FeedItem item(
      Feed feed, String title, FeedItem.State state, @Nullable String report, String trouble) {
    return new FeedItem(
        feed.id(),
        title,
        "https://example.org/" + title.hashCode(),
        title,
        null,
        NOW.toString(),
        state,
        NOW.toString(),
        1,
        report,
        trouble);
  }

  /** Two searches: one plain, one with digests and new events. */
  public static void searches(String owner) {
    Digests digests = ServerFixture.server().context().getBean(Digests.class);
    Map<String, Standing> all = digests.standing("");
    List<String> ids = digests.answers("");
    pool()
        .write(
            store -> {
              new NewSearch("Nothing of it", "q=zzzzqqq").add(store, owner, Map.of(), NOW);
              Map<String, Standing> before = new HashMap<>(all);
              before.remove(ids.getFirst());
              before.put(ids.get(1), new Standing("denied", "single-source"));
              SavedSearch search =
                  new NewSearch("Everything there is", "").add(store, owner, before, NOW);
              store.searches().look(search.id(), 0);
              SavedSearch daily =
                  new DigestChoice(SavedSearch.Every.WEEK, 6, "Asia/Beirut", "").of(search, NOW);
              store.searches().schedule(daily);
              DigestMaker.Made made = new DigestMaker(store).make(daily, ids, NOW);
              Digest digest = made.digest();
              store.searches().keep(digest, made.events(), "2099-01-01T00:00:00Z");
              return true;
            });
  }

  /** A search whose digests are mailed; gives the secret that ends that. */
  public static String mailed(String owner, String name) {
    String secret = Secrets.make();
    pool()
        .write(
            store -> {
              SavedSearch search = new NewSearch(name, "").add(store, owner, Map.of(), NOW);
              store
                  .searches()
                  .schedule(
                      new DigestChoice(SavedSearch.Every.DAY, 6, "UTC", "reader@example.org")
                          .of(search, NOW));
              store.searches().setStop(search.id(), secret);
              return true;
            });
    return secret;
  }

  /** An address that was asked whether digests are wanted there; gives its letter's secret. */
  public static String asked(String owner, String address) {
    String secret = Secrets.make();
    pool()
        .write(
            store -> {
              store
                  .searches()
                  .addresses()
                  .keep(
                      new MailAddress(
                          owner,
                          address,
                          Secrets.hash(secret),
                          Instant.now().toString(),
                          0,
                          "",
                          null));
              return true;
            });
    return secret;
  }

  /** Takes all out again. */
  public static void removeAll() {
    pool()
        .write(
            store -> {
              store.feeds().all().forEach(feed -> store.feeds().remove(feed.id()));
              store
                  .searches()
                  .all()
                  .forEach(search -> store.searches().remove(search.id(), search.owner()));
              return true;
            });
  }
}
