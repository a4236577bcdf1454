package org.attest.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What differs between the databases that hold a store: SQLite's file and PostgreSQL. */
interface Database {

  /** The database of that name: a file, or what begins with {@code jdbc:postgresql:}. */
  static Database of(String location) {
    return PostgresDatabase.isMeant(location)
        ? new PostgresDatabase(location)
        : new SqliteFile(SqliteFile.path(location));
  }

  /** As messages name it; without a password. */
  String name();

  /** True if somebody made a store there. */
  boolean isThere();

  /** Brings the tables up to date and connects. */
  Handle open();

  /** Connects once more to tables that are up to date. */
  Handle connect();

  /** Runs work that writes, in one transaction, while no other program writes. */
  <T> T write(Handle handle, Function<Handle, T> work);

  /** The same, kept once this returns even if the power fails then. */
  <T> T writeDurably(Handle handle, Function<Handle, T> work);

  /** As {@link #writeDurably}; what is deleted is overwritten, as far as the database can. */
  <T> T erase(Handle handle, Function<Handle, T> work);

  /** Runs work that reads all from one and the same moment; others may write meanwhile. */
  <T> T snapshot(Handle handle, Function<Handle, T> work);

  /** Writes a copy of the store as it is at one moment into a new SQLite file. */
  void copyTo(Handle handle, Path file);

  /**
   * After rows with numbers of their own were inserted: the next ones follow them.
   *
   * @param logEnd the highest number that the log ever gave
   */
  void numberOn(Handle handle, long logEnd);

  /** A condition: a column contains a text, in any case of the letters A to Z. */
  String contains(String column, String text);

  /**
   * Hands on the numbers of the wordings that hold each hash, in the order of the hashes; at most
   * {@code most} of them.
   */
  void holders(Connection connection, int[] hashes, int most, Consumer<List<Integer>> sink)
      throws SQLException;

  /** What went wrong. */
  StoreException.Code code(RuntimeException failure);

  /** What went wrong, in words, and what to do. */
  String message(StoreException.Code code, Throwable failure);

  default StoreException fault(RuntimeException failure, @Nullable String reportId) {
    if (failure instanceof StoreException already) {
      return already;
    }
    StoreException.Code code = code(failure);
    return new StoreException(code, reportId, message(code, failure), failure);
  }

  /** Migrates to the tables of this version of the program. */
  static void migrate(javax.sql.DataSource source, String folder, String target) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:org/attest/app/store/" + folder)
        .ignoreMigrationPatterns(new String[0])
        .target(target)
        .load()
        .migrate();
  }
}
