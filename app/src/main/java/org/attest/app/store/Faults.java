package org.attest.app.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/** Words for what went wrong: what happened, what is safe, what to do. */
final class Faults {

  private Faults() {}

  static StoreException of(RuntimeException failure, Path file, @Nullable String reportId) {
    if (failure instanceof StoreException already) {
      return already;
    }
    StoreException.Code code = code(failure);
    return new StoreException(code, reportId, message(code, file, failure), failure);
  }

  private static StoreException.Code code(RuntimeException failure) {
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

  private static String message(StoreException.Code code, Path file, Throwable failure) {
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
      case FAULT -> "The store " + file + " failed: " + innermost(failure);
    };
  }

  /** Without the statement and its values, which Jdbi's own message carries: they are reports. */
  private static Throwable innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
