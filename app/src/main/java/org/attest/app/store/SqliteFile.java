package org.attest.app.store;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteException;

/** A store in one SQLite file. */
record SqliteFile(Path file) implements Database {
  private static final int BUSY_TIMEOUT_MS = 10_000;

  /** The index of copies is looked up all over; SQLite's own 2 MiB would read most pages anew. */
  private static final int CACHE_KIB = 32 * 1024;

  /**
   * Pages of the write-ahead log (32 MiB) before they are written into the file: seldom enough that
   * nineteen reports of twenty do not wait for it.
   */
  private static final int CHECKPOINT_PAGES = 8_000;

  static Path path(String location) {
    if (location.matches("(?:jdbc:|postgres(?:ql)?:).*")) {
      throw new IllegalArgumentException(
          "A store is a file, or in PostgreSQL: jdbc:postgresql://HOST/DATABASE?user=NAME");
    }
    try {
      return Path.of(location);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(location + " is no name of a file.", e);
    }
  }

  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public boolean isThere() {
    return Files.exists(file);
  }

  @Override
  public Handle open() {
    Database.migrate(source(), "sqlite", "latest");
    return connect();
  }

  @Override
  public Handle connect() {
    Handle handle = Jdbi.create(source()).open();
    handle.execute("PRAGMA wal_autocheckpoint = " + CHECKPOINT_PAGES);
    return handle;
  }

  /** Makes a file as an earlier version of the program left it; for tests. */
  void migrateTo(int version) {
    Database.migrate(source(), "sqlite", String.valueOf(version));
  }

  private SQLiteDataSource source() {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_TIMEOUT_MS);
    config.setCacheSize(-CACHE_KIB);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /** Immediate transactions: who writes has the file alone from the beginning. */
  @Override
  public <T> T write(Handle handle, Function<Handle, T> work) {
    return handle.inTransaction(work::apply);
  }

  @Override
  public <T> T writeDurably(Handle handle, Function<Handle, T> work) {
    handle.execute("PRAGMA synchronous = FULL");
    try {
      return write(handle, work);
    } finally {
      handle.execute("PRAGMA synchronous = NORMAL");
    }
  }

  /**
   * Freed pages are filled with zeros, also in the log of writes, which is emptied into the file.
   */
  @Override
  public <T> T erase(Handle handle, Function<Handle, T> work) {
    handle.execute("PRAGMA secure_delete = ON");
    try {
      return writeDurably(handle, work);
    } finally {
      handle.execute("PRAGMA secure_delete = OFF");
      handle.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  /** Begun by hand, as the driver would begin one that writes. */
  @Override
  public <T> T snapshot(Handle handle, Function<Handle, T> work) {
    handle.execute("BEGIN DEFERRED");
    try {
      return work.apply(handle);
    } finally {
      handle.execute("COMMIT");
    }
  }

  /** SQLite's own way, which reads one moment while others write. */
  @Override
  public void copyTo(Handle handle, Path copy) {
    handle.execute("VACUUM INTO ?", copy.toString());
  }

  /** Copies a file of whatever version, without bringing it up to date. */
  void copyAsItIs(Path copy) {
    try (Handle handle = Jdbi.create(source()).open()) {
      copyTo(handle, copy);
    } catch (RuntimeException e) {
      throw fault(e, null);
    }
  }

  @Override
  public void numberOn(Handle handle, long logEnd) {
    handle.execute("DELETE FROM sqlite_sequence WHERE name = 'decision'");
    handle.execute("INSERT INTO sqlite_sequence (name, seq) VALUES ('decision', ?)", logEnd);
  }

  @Override
  public String contains(String column, String text) {
    return "instr(lower(%s), lower(%s)) > 0".formatted(column, text);
  }

  @Override
  public void holders(Connection connection, int[] hashes, int most, Consumer<List<Integer>> sink)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT number FROM fingerprint WHERE hash = ? LIMIT " + most)) {
      for (int hash : hashes) {
        query.setInt(1, hash);
        List<Integer> numbers = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
          while (rows.next()) {
            numbers.add(rows.getInt(1));
          }
        }
        sink.accept(numbers);
      }
    }
  }

  @Override
  public StoreException.Code code(RuntimeException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return code(sqlite.getErrorCode() & 0xff);
      }
      if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
        return code(sql.getErrorCode() & 0xff);
      }
    }
    return failure instanceof FlywayException
        ? StoreException.Code.OTHER_SCHEMA
        : StoreException.Code.FAULT;
  }

  /** Primary result codes, https://www.sqlite.org/rescode.html. */
  private static StoreException.Code code(int result) {
    return switch (result) {
      case 5, 6 -> StoreException.Code.LOCKED;
      case 11, 26 -> StoreException.Code.NOT_A_DATABASE;
      case 13 -> StoreException.Code.DISK_FULL;
      case 3, 8, 14 -> StoreException.Code.NO_ACCESS;
      default -> StoreException.Code.FAULT;
    };
  }

  @Override
  public String message(StoreException.Code code, Throwable failure) {
    return switch (code) {
      case NOT_A_DATABASE ->
          file + " is not a database, or is damaged. It was left as it is; name another with --db.";
      case OTHER_SCHEMA ->
          file
              + " is a database that this version of Attest did not make. It was left as it is;"
              + " name another with --db.";
      case LOCKED ->
          file
              + " is in use by another program. Everything kept so far is safe; run the command"
              + " again when the other has ended.";
      case DISK_FULL ->
          "The disk is full. Every report kept so far in "
              + file
              + " is safe; make room and run the same command again.";
      case NO_ACCESS ->
          file + " cannot be opened or written to. Check that its folder exists and is writable.";
      case UNREACHABLE, NOT_EMPTY, FAULT ->
          "The store " + file + " failed: " + StoreException.innermost(failure);
    };
  }
}
