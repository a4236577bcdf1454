package org.attest.eval.reprints;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** How much of a store's file its tables take, by SQLite's own count of pages. */
final class TableSizes {

  private TableSizes() {}

  /** In MiB, all of these tables and indexes together. */
  static double megabytes(Path file, String... tables) throws IOException {
    double bytes = 0;
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement query =
            connection.prepareStatement("SELECT sum(pgsize) FROM dbstat WHERE name = ?")) {
      for (String table : tables) {
        query.setString(1, table);
        try (ResultSet rows = query.executeQuery()) {
          bytes += rows.next() ? rows.getLong(1) : 0;
        }
      }
    } catch (SQLException e) {
      throw new IOException("cannot measure " + file + ": " + e.getMessage(), e);
    }
    return bytes / (1024 * 1024);
  }
}
