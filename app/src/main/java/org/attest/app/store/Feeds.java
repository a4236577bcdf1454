package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The feeds that are watched, and what they have pointed at. */
public final class Feeds {
  private final Store store;

  Feeds(Store store) {
    this.store = store;
  }

  /** How many items of a feed became what. */
  public record Counts(int waiting, int read, int known, int refused) {
    static final Counts NONE = new Counts(0, 0, 0, 0);
  }

  /** All, by what they are called. */
  public List<Feed> all() {
    return feeds(
        "SELECT * FROM feed ORDER BY lower(CASE title WHEN '' THEN address ELSE title END), id");
  }

  public Optional<Feed> find(String id) {
    return id.indexOf('\0') >= 0
        ? Optional.empty()
        : feeds("SELECT * FROM feed WHERE id = ?", id).stream().findFirst();
  }

  /** The feed at that address. */
  public Optional<Feed> at(String address) {
    return feeds("SELECT * FROM feed WHERE address = ?", address).stream().findFirst();
  }

  /** Those to be fetched at that moment, the longest due first. */
  public List<Feed> due(String now) {
    return feeds("SELECT * FROM feed WHERE state = 'active' AND due <= ? ORDER BY due, id", now);
  }

  private List<Feed> feeds(String query, Object... values) {
    return store.use(
        handle -> handle.select(query, values).map((row, context) -> feed(row)).list());
  }

  /** Adds a feed; false if there is one of that address. */
  public boolean add(Feed feed) {
    return store.decide(
        handle -> {
          boolean isThere =
              handle
                  .select("SELECT 1 FROM feed WHERE address = ?", feed.address())
                  .mapTo(Integer.class)
                  .findOne()
                  .isPresent();
          if (!isThere) {
            handle.execute(
                "INSERT INTO feed VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                feed.id(),
                feed.address(),
                feed.title(),
                feed.outlet(),
                feed.state().code(),
                feed.etag(),
                feed.modified(),
                feed.fetched(),
                feed.due(),
                feed.failures(),
                feed.trouble(),
                feed.added(),
                feed.addedBy());
          }
          return !isThere;
        });
  }

  /** Takes a feed out with what is known of its items; their reports stay. */
  public boolean remove(String id) {
    return store.decide(
        handle -> {
          handle.execute("DELETE FROM feed_item WHERE feed_id = ?", id);
          return handle.execute("DELETE FROM feed WHERE id = ?", id) > 0;
        });
  }

  /** Pauses a feed, or has it fetched (again) from that moment on; false if there is none. */
  public boolean set(String id, Feed.State state, String due) {
    return store.decide(
            handle ->
                handle.execute(
                    "UPDATE feed SET state = ?, due = ? WHERE id = ?", state.code(), due, id))
        > 0;
  }

  /** Has a feed fetched as soon as may be. */
  public boolean hurry(String id, String now) {
    return store.decide(
            handle ->
                handle.execute(
                    "UPDATE feed SET due = ? WHERE id = ? AND state = 'active'", now, id))
        > 0;
  }

  /**
   * Keeps how fetching went and the items not seen before, all or nothing. A feed that was removed
   * or paused meanwhile stays so.
   *
   * @return how many items are new
   */
  public int keep(Feed feed, List<FeedItem> items) {
    return store.write(
        null,
        handle -> {
          int changed =
              handle.execute(
                  "UPDATE feed SET address = ?, title = ?, etag = ?, modified = ?, fetched = ?,"
                      + " due = ?, failures = ?, trouble = ?,"
                      + " state = CASE WHEN state = 'active' THEN ? ELSE state END WHERE id = ?",
                  feed.address(),
                  feed.title(),
                  feed.etag(),
                  feed.modified(),
                  feed.fetched(),
                  feed.due(),
                  feed.failures(),
                  feed.trouble(),
                  feed.state().code(),
                  feed.id());
          return changed == 0 ? 0 : items.stream().mapToInt(item -> add(handle, item)).sum();
        });
  }

  private static int add(Handle handle, FeedItem item) {
    return handle.execute(
        "INSERT INTO feed_item VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (feed_id, item) DO NOTHING",
        item.feedId(),
        item.key(),
        item.address(),
        item.title(),
        item.published(),
        item.seen(),
        item.state().code(),
        item.due(),
        item.tries(),
        item.reportId(),
        item.trouble());
  }

  /** Items of feeds that are not paused and are to be tried at that moment, the oldest first. */
  public List<FeedItem> waiting(String now, int limit) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT i.* FROM feed_item i JOIN feed f ON f.id = i.feed_id"
                        + " WHERE i.state = 'waiting' AND i.due <= ? AND f.state <> 'paused'"
                        + " ORDER BY i.due, i.seen, i.item LIMIT ?",
                    now,
                    limit)
                .map((row, context) -> item(row))
                .list());
  }

  /** Keeps what became of an item. */
  public void keep(FeedItem item) {
    store.write(
        null,
        handle ->
            handle.execute(
                "UPDATE feed_item SET state = ?, due = ?, tries = ?, report_id = ?, trouble = ?"
                    + " WHERE feed_id = ? AND item = ?",
                item.state().code(),
                item.due(),
                item.tries(),
                item.reportId(),
                item.trouble(),
                item.feedId(),
                item.key()));
  }

  /** The items seen last, of one feed or of all. */
  public List<FeedItem> latest(Optional<String> feedId, int limit) {
    String of = feedId.map(id -> "WHERE feed_id = ? ").orElse("");
    Object[] values = feedId.map(id -> new Object[] {id, limit}).orElse(new Object[] {limit});
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT * FROM feed_item " + of + "ORDER BY seen DESC, feed_id, item LIMIT ?",
                    values)
                .map((row, context) -> item(row))
                .list());
  }

  /** What became of the items, by feed. */
  public Map<String, Counts> counts() {
    Map<String, Counts> counts = new HashMap<>();
    store.use(
        handle -> {
          handle
              .createQuery(
                  "SELECT feed_id, sum(CASE WHEN state = 'waiting' THEN 1 ELSE 0 END),"
                      + " sum(CASE WHEN state = 'read' THEN 1 ELSE 0 END),"
                      + " sum(CASE WHEN state = 'known' THEN 1 ELSE 0 END),"
                      + " sum(CASE WHEN state = 'refused' THEN 1 ELSE 0 END)"
                      + " FROM feed_item GROUP BY feed_id")
              .map(
                  (row, context) ->
                      Map.entry(
                          row.getString(1),
                          new Counts(row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))))
              .forEach(one -> counts.put(one.getKey(), one.getValue()));
          return counts;
        });
    return counts;
  }

  private static Feed feed(ResultSet row) throws SQLException {
    return new Feed(
        row.getString("id"),
        row.getString("address"),
        row.getString("title"),
        row.getString("outlet"),
        Feed.State.of(row.getString("state")),
        row.getString("etag"),
        row.getString("modified"),
        row.getString("fetched"),
        row.getString("due"),
        row.getInt("failures"),
        row.getString("trouble"),
        row.getString("added"),
        row.getString("added_by"));
  }

  private static FeedItem item(ResultSet row) throws SQLException {
    return new FeedItem(
        row.getString("feed_id"),
        row.getString("item"),
        row.getString("address"),
        row.getString("title"),
        row.getString("published"),
        row.getString("seen"),
        FeedItem.State.of(row.getString("state")),
        row.getString("due"),
        row.getInt("tries"),
        row.getString("report_id"),
        row.getString("trouble"));
  }
}
