package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The log of exports: who took what out of the store, and by what it is known. Only added to. */
public final class ExportLog {
  private final Store store;

  ExportLog(Store store) {
    this.store = store;
  }

  /**
   * One file of an export.
   *
   * @param number 1 for the first, one more for each next
   * @param at when, UTC, to the second
   * @param by who
   * @param format name of the form
   * @param query the filters and options as JSON in canonical form (RFC 8785)
   * @param file name of the file within the export, not where it was written to
   * @param written how many events (claims, ... of a table of those) are in it
   * @param sha256 of its bytes, 64 hex digits
   * @param version of Attest
   * @param decisionHead hash of the last decision that was in force; 64 zeros before the first
   */
  public record Entry(
      long number,
      String at,
      String by,
      String format,
      String query,
      String file,
      int written,
      String sha256,
      String version,
      String decisionHead) {}

  /** The hash of the last entry of the log of decisions, 64 zeros if there is none. */
  public String decisionHead() {
    return store.use(
        handle ->
            handle
                .createQuery("SELECT hash FROM decision ORDER BY number DESC LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .orElse(org.attest.app.decisions.Entry.NOTHING));
  }

  /** Adds the files of one export, all or none; their numbers are given here. */
  public void add(Instant at, List<Entry> files) {
    store.decide(
        handle -> {
          files.forEach(file -> add(handle, at, file));
          return files.size();
        });
  }

  private static void add(Handle handle, Instant at, Entry file) {
    handle.execute(
        "INSERT INTO export_log (at, author, format, query, file, written, sha256, version,"
            + " decision_head) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        at.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString(),
        file.by(),
        file.format(),
        file.query(),
        file.file(),
        file.written(),
        file.sha256(),
        file.version(),
        file.decisionHead());
  }

  /** All entries, the first one first. */
  public List<Entry> all() {
    return store.use(
        handle ->
            handle
                .createQuery("SELECT * FROM export_log ORDER BY number")
                .map((row, context) -> entry(row))
                .list());
  }

  /**
   * The entries before a number, the latest first.
   *
   * @param by of whom; null for all
   * @param most at most so many
   */
  public List<Entry> before(long number, @Nullable String by, int most) {
    return store.use(
        handle ->
            handle
                .createQuery(
                    "SELECT * FROM export_log WHERE number < :number"
                        + (by == null ? "" : " AND author = :by")
                        + " ORDER BY number DESC LIMIT :most")
                .bind("number", number)
                .bind("most", most)
                .bindMap(by == null ? Map.of() : Map.of("by", by))
                .map((row, context) -> entry(row))
                .list());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("number"),
        row.getString("at"),
        row.getString("author"),
        row.getString("format"),
        row.getString("query"),
        row.getString("file"),
        row.getInt("written"),
        row.getString("sha256"),
        row.getString("version"),
        row.getString("decision_head"));
  }
}
