package org.attest.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A store in a PostgreSQL database, in the schema that comes first in the connection's search path.
 *
 * <p>Whoever writes first takes one lock of the schema, so that writers follow one another as they
 * do in a file: the log's numbers and the index of copies grow by one at a time, and as there is
 * only one lock, nobody waits in a circle.
 */
final class PostgresDatabase implements Database {
  private static final String PREFIX = "jdbc:postgresql:";
  private static final int ATTEMPTS = 5;

  /** Any number that others are unlikely to lock by. */
  private static final int LOCK = 0x41747465;

  /** Deriving all events of a large store takes minutes, and others wait for it. */
  private static final String LOCK_TIMEOUT = "15min";

  private final PGSimpleDataSource source = new PGSimpleDataSource();
  private final String name;

  PostgresDatabase(String url) {
    name = url.replaceFirst("\\?.*", "").replaceFirst("//[^/]*@", "//");
    try {
      source.setUrl(url);
    } catch (IllegalArgumentException e) {
      // The driver's own message has the password in it.
      throw new IllegalArgumentException(
          name + " is no address; write jdbc:postgresql://HOST/DATABASE?user=NAME");
    }
    String password = System.getenv("PGPASSWORD");
    if (source.getPassword() == null && password != null) {
      source.setPassword(password);
    }
    source.setApplicationName("attest");
    source.setReWriteBatchedInserts(true);
  }

  static boolean isMeant(String location) {
    return location.startsWith(PREFIX);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isThere() {
    try (Handle handle = Jdbi.create(source).open()) {
      return handle
          .select("SELECT to_regclass('flyway_schema_history') IS NOT NULL")
          .mapTo(Boolean.class)
          .one();
    }
  }

  @Override
  public Handle open() {
    Database.migrate(source, "postgresql", "latest");
    return connect();
  }

  @Override
  public Handle connect() {
    Handle handle = Jdbi.create(source).registerArgument(new WithoutNul()).open();
    handle.execute("SET lock_timeout = '" + LOCK_TIMEOUT + "'");
    handle
        .select(
            "SELECT set_config('synchronous_commit', 'on', false)"
                + " WHERE current_setting('synchronous_commit') = 'off'")
        .mapTo(String.class)
        .list();
    return handle;
  }

  /** Makes a database as an earlier version of the program left it; for tests. */
  void migrateTo(int version) {
    Database.migrate(source, "postgresql", String.valueOf(version));
  }

  /** PostgreSQL keeps no character U+0000 in text. In JSON it is written out, so none is lost. */
  private static final class WithoutNul extends AbstractArgumentFactory<String> {
    WithoutNul() {
      super(Types.VARCHAR);
    }

    @Override
    protected Argument build(String value, ConfigRegistry config) {
      return (position, statement, context) ->
          statement.setString(position, value.replace('\0', '\uFFFD'));
    }
  }

  @Override
  public <T> T write(Handle handle, Function<Handle, T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return handle.inTransaction(
            TransactionIsolationLevel.READ_COMMITTED,
            open -> {
              open.select("SELECT pg_advisory_xact_lock(?, hashtext(current_schema()))", LOCK)
                  .mapToMap()
                  .list();
              return work.apply(open);
            });
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS
            || !state(e).map(Set.of("40001", "40P01")::contains).orElse(false)) {
          throw e;
        }
      }
    }
  }

  /** As ever: the server is told not to answer before it has written. */
  @Override
  public <T> T writeDurably(Handle handle, Function<Handle, T> work) {
    return write(handle, work);
  }

  /** What is deleted stays in the server's files until its next vacuum and checkpoint. */
  @Override
  public <T> T erase(Handle handle, Function<Handle, T> work) {
    return writeDurably(handle, work);
  }

  @Override
  public <T> T snapshot(Handle handle, Function<Handle, T> work) {
    return handle.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, work::apply);
  }

  /** A file, so that a backup is one thing, which every command can read. */
  @Override
  public void copyTo(Handle handle, Path file) {
    SqliteFile copy = new SqliteFile(file);
    try (Handle target = copy.open()) {
      snapshot(
          handle,
          source ->
              copy.write(
                  target,
                  open -> {
                    new Transfer(source, open).run(copy);
                    return true;
                  }));
    } catch (RuntimeException e) {
      // What went wrong with the file is said as such, not as of the server.
      throw state(e).isPresent() && copy.code(e) == StoreException.Code.FAULT
          ? e
          : copy.fault(e, null);
    }
  }

  @Override
  public void numberOn(Handle handle, long logEnd) {
    for (String table :
        List.of("wording", "source_rating", "proposal_decision", "change", "export_log", "audit")) {
      handle
          .select(
              "SELECT setval(pg_get_serial_sequence('"
                  + table
                  + "', 'number'), max(number)) FROM "
                  + table
                  + " HAVING max(number) IS NOT NULL")
          .mapTo(Long.class)
          .list();
    }
    handle.execute("UPDATE log_end SET number = ?", logEnd);
  }

  @Override
  public String contains(String column, String text) {
    return "strpos(lower(%s), lower(%s COLLATE \"C\")) > 0".formatted(column, text);
  }

  @Override
  public void holders(Connection connection, int[] hashes, int most, Consumer<List<Integer>> sink)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT h.place, f.number FROM unnest(?) WITH ORDINALITY h (hash, place)"
                + " CROSS JOIN LATERAL (SELECT number FROM fingerprint WHERE hash = h.hash LIMIT "
                + most
                + ") f")) {
      query.setArray(1, connection.createArrayOf("int4", Arrays.stream(hashes).boxed().toArray()));
      List<List<Integer>> numbers = new ArrayList<>();
      for (int i = 0; i < hashes.length; i++) {
        numbers.add(new ArrayList<>());
      }
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          numbers.get(rows.getInt(1) - 1).add(rows.getInt(2));
        }
      }
      numbers.forEach(sink);
    }
  }

  /** Classes of states, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
  @Override
  public StoreException.Code code(RuntimeException failure) {
    String state = state(failure).orElse("");
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08" ->
          // The driver's own, where the server wants a password and none was given.
          state.equals("08004") ? StoreException.Code.NO_ACCESS : StoreException.Code.UNREACHABLE;
      case "57" ->
          state.startsWith("57P") ? StoreException.Code.UNREACHABLE : StoreException.Code.FAULT;
      case "28", "3D" -> StoreException.Code.NO_ACCESS;
      case "42" ->
          state.equals("42501") ? StoreException.Code.NO_ACCESS : StoreException.Code.FAULT;
      case "25" ->
          state.equals("25006") ? StoreException.Code.NO_ACCESS : StoreException.Code.FAULT;
      case "53" ->
          switch (state) {
            case "53100" -> StoreException.Code.DISK_FULL;
            case "53300" -> StoreException.Code.UNREACHABLE;
            default -> StoreException.Code.FAULT;
          };
      case "55" -> StoreException.Code.LOCKED;
      case "" ->
          failure instanceof FlywayException
              ? StoreException.Code.OTHER_SCHEMA
              : StoreException.Code.FAULT;
      default -> StoreException.Code.FAULT;
    };
  }

  private static Optional<String> state(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return Optional.of(sql.getSQLState());
      }
    }
    return Optional.empty();
  }

  @Override
  public String message(StoreException.Code code, Throwable failure) {
    String state = state(failure).orElse("");
    return switch (code) {
      case UNREACHABLE ->
          "The server of "
              + name
              + " cannot be reached, or ended the connection: "
              + StoreException.innermost(failure)
              + ". Everything kept so far is safe; check host, port and that the server runs, then"
              + " run the same command again.";
      case NO_ACCESS ->
          name
              + " lets this user not in or not do this: "
              + StoreException.innermost(failure)
              + (state.startsWith("3D")
                  ? ". Make it on the server with: createdb NAME"
                  : ". Give the user in the address (?user=NAME), and the password in PGPASSWORD or"
                      + " ~/.pgpass; the user needs to own the schema.");
      case OTHER_SCHEMA ->
          name
              + " holds tables that this version of Attest did not make, or has no schema to make"
              + " them in. It was left as it is; name another database with --db, or a schema that is"
              + " empty (&currentSchema=NAME).";
      case LOCKED ->
          name
              + " is in use by another program that writes since long. Everything kept so far is"
              + " safe; run the command again when the other has ended.";
      case DISK_FULL ->
          "The disk of the server is full. Every report kept so far in "
              + name
              + " is safe; make room and run the same command again.";
      case NOT_A_DATABASE, NOT_EMPTY, FAULT ->
          "The store " + name + " failed: " + StoreException.innermost(failure);
    };
  }
}
