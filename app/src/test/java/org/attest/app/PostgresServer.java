package org.attest.app;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server for tests, one in each JVM, from the artifact of its binaries. Where it does
 * not start, tests that need it are skipped and say why; with {@code CI=true} they fail.
 */
public final class PostgresServer implements AutoCloseable {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();
  private static @Nullable PostgresServer shared;

  private final Path data;
  private EmbeddedPostgres server;

  private PostgresServer(Path data) throws IOException {
    this.data = data;
    this.server = start(0);
  }

  /** The server of this JVM; it ends with it. */
  public static synchronized PostgresServer shared() {
    if (shared == null) {
      PostgresServer server = own();
      Runtime.getRuntime().addShutdownHook(new Thread(server::closeQuietly));
      shared = server;
    }
    return shared;
  }

  private void closeQuietly() {
    try {
      close();
    } catch (IOException | RuntimeException e) {
      // What is left lies in the folder for temporary files.
    }
  }

  /** A server of one's own, which may be killed. */
  public static PostgresServer own() {
    try {
      return new PostgresServer(Files.createTempDirectory("attest-postgres"));
    } catch (IOException | RuntimeException e) {
      String message = "PostgreSQL did not start, so no test of it ran: " + e;
      return "true".equals(System.getenv("CI")) ? fail(message, e) : abort(message);
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    // The artifact's own settings answer before anything is written.
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setRegisterShutdownHook(false)
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("max_connections", "60")
        .start();
  }

  /** The address of a new, empty schema. */
  public String location() {
    String schema = "s" + SCHEMAS.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute("CREATE SCHEMA " + schema);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return address() + "&currentSchema=" + schema;
  }

  /** Makes a user who needs a password; all others need none. */
  public void addUser(String name, String password) throws IOException, SQLException {
    Path file = data.resolve("pg_hba.conf");
    String rule = "host all %s %s scram-sha-256%n";
    Files.writeString(
        file,
        rule.formatted(name, "127.0.0.1/32")
            + rule.formatted(name, "::1/128")
            + Files.readString(file));
    try (Connection connection = server.getPostgresDatabase().getConnection()) {
      connection
          .createStatement()
          .execute("CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(name, password));
      connection.createStatement().execute("GRANT CREATE ON DATABASE postgres TO " + name);
      connection.createStatement().execute("SELECT pg_reload_conf()");
    }
  }

  /** Without a schema. */
  public String address() {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres?user=postgres";
  }

  /** Kills the processes of the server that work for programs; it then starts over by itself. */
  public void killBackends() throws SQLException, InterruptedException {
    List<Long> processes = new ArrayList<>();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT pid FROM pg_stat_activity WHERE application_name = 'attest'")) {
      while (rows.next()) {
        processes.add(rows.getLong(1));
      }
    }
    processes.forEach(PostgresServer::kill);
    awaitAnswer();
  }

  /** Kills the server's first process, as a loss of power would, and starts it anew. */
  public void killAndRestart() throws IOException, InterruptedException, SQLException {
    int port = server.getPort();
    kill(Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst()));
    server.close();
    // Its other processes see that it is gone; one that still ran would keep the new one out.
    for (int attempt = 1; ; attempt++) {
      Thread.sleep(200);
      try {
        server = start(port);
        break;
      } catch (IOException | RuntimeException e) {
        if (attempt == 50) {
          throw e;
        }
      }
    }
    awaitAnswer();
  }

  private static void kill(long process) {
    ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
  }

  private void awaitAnswer() throws InterruptedException, SQLException {
    for (int attempt = 1; ; attempt++) {
      Thread.sleep(100);
      try (Connection connection = server.getPostgresDatabase().getConnection()) {
        connection.createStatement().execute("SELECT 1");
        return;
      } catch (SQLException e) {
        if (attempt == 300) {
          throw e;
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    }
  }
}
