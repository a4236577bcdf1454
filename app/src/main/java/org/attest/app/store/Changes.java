package org.attest.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What was added, changed and removed. Each change has a number, written in the transaction that
 * makes it; as writers follow one another, a higher number was never seen before a lower one.
 */
public final class Changes {
  private final Store store;

  Changes(Store store) {
    this.store = store;
  }

  /** The number of the latest change, 0 if there was none. */
  public long last() {
    return store.use(Changes::last);
  }

  private static long last(Handle handle) {
    return handle.select("SELECT coalesce(max(number), 0) FROM change").mapTo(Long.class).one();
  }

  /**
   * What was noted under a number, by which a history is told from another one; empty if nothing
   * is.
   */
  public String noted(long number) {
    return store.use(
        handle ->
            handle
                .select(
                    "SELECT at || ' ' || kind || ' ' || id FROM change WHERE number = ?", number)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
  }

  /** The number of the last change before all those of that moment and after. */
  public long before(Instant moment) {
    // Instants to the second compare as their texts do.
    String text = moment.truncatedTo(ChronoUnit.SECONDS).toString();
    return store.use(
        handle ->
            handle
                .select("SELECT min(number) - 1 FROM change WHERE at >= ?", text)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> last(handle)));
  }

  /**
   * The number to ask from, of what a person wrote.
   *
   * @param name of what they wrote, for the message
   * @param since a day, a moment, or a cursor ({@code c1742})
   * @throws IllegalArgumentException if it is none of these, or a cursor of another store
   */
  public long number(String name, String since) {
    if (since.matches("c\\d{1,18}")) {
      long number = Long.parseLong(since.substring(1));
      if (number > last()) {
        throw new IllegalArgumentException(
            since + " is no cursor of this store, whose last one is c" + last());
      }
      return number;
    }
    try {
      return before(
          since.contains("T")
              ? Instant.parse(since)
              : LocalDate.parse(since).atStartOfDay(ZoneOffset.UTC).toInstant());
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          name + " is 2031-03-05, 2031-03-05T07:30:00Z or a cursor (c1742), not " + since, e);
    }
  }

  /**
   * Hands on what changed after a number, each thing once, in the order of its latest change. What
   * the sink reads from the store is of the same moment.
   *
   * @return the number to ask from next time
   */
  public long since(long number, Consumer<Change> sink) {
    return store.snapshot(
        handle -> {
          since(handle, number, Integer.MAX_VALUE).forEach(sink);
          return last(handle);
        });
  }

  /**
   * What changed after a number, each thing once, in the order of its latest change; at most so
   * many, the numbers of which all differ, so that the last is where to ask from next.
   */
  public List<Change> since(long number, int limit) {
    return store.snapshot(handle -> since(handle, number, limit));
  }

  private static List<Change> since(Handle handle, long number, int limit) {
    return handle
        .createQuery(
            """
            SELECT c.number, c.at, c.kind, c.id, c.what,
                   (SELECT f.what FROM change f WHERE f.number = s.first) AS first_what
            FROM (SELECT min(number) AS first, max(number) AS last FROM change
                  WHERE number > :number GROUP BY kind, id) s
            JOIN change c ON c.number = s.last
            ORDER BY c.number
            LIMIT :limit
            """)
        .bind("number", number)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Change(
                    row.getLong(1),
                    row.getString(2),
                    Change.Kind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                    row.getString(4),
                    what(row.getString(5), row.getString(6))))
        .list();
  }

  /** Removed and added again is, for who knew it, changed. */
  private static Change.What what(String last, String first) {
    return last.equals(Change.What.REMOVED.code())
        ? Change.What.REMOVED
        : first.equals(Change.What.ADDED.code()) ? Change.What.ADDED : Change.What.CHANGED;
  }

  /** Notes changes, within the transaction that makes them. */
  static void note(Handle handle, Change.Kind kind, Change.What what, Collection<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    PreparedBatch batch =
        handle.prepareBatch("INSERT INTO change (at, kind, id, what) VALUES (?, ?, ?, ?)");
    ids.forEach(id -> batch.add(now, kind.code(), id, what.code()));
    batch.execute();
  }
}
