package org.attest.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Copies all rows from a store into an empty one, of whatever databases the two are; but for what
 * {@link LinkTables} keeps, which is made anew.
 */
final class Transfer {
  private static final int AT_ONCE = 500;

  /** What rows of others refer to comes first. */
  private static final List<String> TABLES =
      List.of(
          "report",
          "outcome",
          "claim",
          "claim_actor",
          "claim_place",
          "event",
          "event_claim",
          "event_actor",
          "event_place",
          "wording",
          "fingerprint",
          "copy",
          "relation",
          "source_rating",
          "proposal_decision",
          "decision",
          "decided_claim",
          "change",
          "export_log",
          "account",
          "api_token",
          "audit",
          "review_hold",
          "review_round",
          "review_skip",
          "feed",
          "feed_item",
          "saved_search",
          "search_event",
          "digest",
          "digest_line",
          "mail_address");

  private final Handle from;
  private final Handle to;

  /**
   * @param from in a transaction that sees one moment
   * @param to in a transaction that writes
   */
  Transfer(Handle from, Handle to) {
    this.from = from;
    this.to = to;
  }

  /** True if nothing was ever kept in a store. */
  static boolean isEmpty(Handle store) {
    return store
        .select(
            "SELECT NOT EXISTS (SELECT 1 FROM change) AND NOT EXISTS (SELECT 1 FROM outcome)"
                + " AND NOT EXISTS (SELECT 1 FROM proposal_decision)"
                + " AND NOT EXISTS (SELECT 1 FROM account) AND NOT EXISTS (SELECT 1 FROM feed)")
        .mapTo(Boolean.class)
        .one();
  }

  /** Copies all rows; {@code target} is the database of the store that gets them. */
  void run(Database target) {
    try {
      for (String table : TABLES) {
        copy(table);
      }
    } catch (SQLException e) {
      throw new UnableToExecuteStatementException(e, null);
    }
    to.execute(
        "UPDATE derivation SET state = ?",
        from.select("SELECT state FROM derivation").mapTo(String.class).one());
    target.numberOn(to, from.select("SELECT number FROM log_end").mapTo(Long.class).one());
  }

  private void copy(String table) throws SQLException {
    Connection source = from.getConnection();
    try (Statement query = source.createStatement()) {
      query.setFetchSize(AT_ONCE);
      try (ResultSet rows = query.executeQuery("SELECT * FROM " + table)) {
        List<String> columns = columns(rows.getMetaData());
        String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
        try (PreparedStatement insert =
            to.getConnection()
                .prepareStatement(
                    "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(table, String.join(", ", columns), marks))) {
          int waiting = 0;
          while (rows.next()) {
            for (int i = 0; i < columns.size(); i++) {
              insert.setObject(i + 1, value(rows.getObject(columns.get(i))));
            }
            insert.addBatch();
            if (++waiting % AT_ONCE == 0) {
              insert.executeBatch();
            }
          }
          insert.executeBatch();
        }
      }
    }
  }

  private static List<String> columns(ResultSetMetaData rows) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= rows.getColumnCount(); i++) {
      // Computed from the document, and not in every database.
      if (!rows.getColumnName(i).equals("text")) {
        columns.add(rows.getColumnName(i));
      }
    }
    return columns;
  }

  /** PostgreSQL keeps no U+0000; see {@link PostgresDatabase}. */
  private static @Nullable Object value(@Nullable Object value) {
    return value instanceof String text ? text.replace('\0', '\uFFFD') : value;
  }
}
