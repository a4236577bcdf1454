package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.attest.app.Invented;
import org.attest.app.PostgresServer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {
  private final PostgresServer server = PostgresServer.shared();
  private final Map<String, String> locations = new HashMap<>();

  @Override
  String location(String name) {
    return locations.computeIfAbsent(name, key -> server.location());
  }

  @Override
  String jdbc(String name) {
    return location(name);
  }

  @Override
  void cutOffTheLastDecision(String name) throws SQLException {
    outside(
        name,
        "ALTER TABLE decision DISABLE TRIGGER decision_stays",
        "DELETE FROM decision WHERE number = (SELECT max(number) FROM decision)");
  }

  @Test
  void itHoldsWhatAFileWouldHold() {
    try (Store store = filled("a", Invented.reports(30));
        Store file = Store.open(folder.resolve("a.db"))) {
      Invented.reports(30).forEach(file::keep);
      file.derive(org.attest.app.decisions.Derivation::derive);
      assertThat(store.dump()).isEqualTo(file.dump());
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsSaid() {
    failsWith(
        () -> Store.open("jdbc:postgresql://localhost:1/attest?user=ann&password=hush"),
        StoreException.Code.UNREACHABLE,
        "check host, port");
  }

  @Test
  void whoIsNotLetInIsSaid() throws Exception {
    String open = server.address();
    try (Connection connection = DriverManager.getConnection(open)) {
      connection.createStatement().execute("CREATE ROLE locked_out NOLOGIN");
    }
    String base = open.replace("user=postgres", "user=locked_out&password=hush");
    failsWith(() -> Store.open(base), StoreException.Code.NO_ACCESS, "PGPASSWORD");
    failsWith(
        () -> Store.open(open.replace("/postgres?", "/no_such_base?") + "&password=hush"),
        StoreException.Code.NO_ACCESS,
        "createdb");
  }

  @Test
  void aPasswordIsAskedForAndTaken() throws Exception {
    server.addUser("editor", "right");
    String base =
        server.address().replace("user=postgres", "user=editor") + "&currentSchema=edited";
    // The server reads its rules anew a moment later.
    for (int i = 0; i < 50 && isLetIn(base); i++) {
      Thread.sleep(100);
    }
    failsWith(() -> Store.open(base), StoreException.Code.NO_ACCESS, "PGPASSWORD");
    failsWith(
        () -> Store.open(base + "&password=hush"), StoreException.Code.NO_ACCESS, "~/.pgpass");
    try (Store store = Store.open(base + "&password=right")) {
      assertThat(store.keep(Invented.report(1))).isTrue();
    }
  }

  private static boolean isLetIn(String address) {
    try (Connection connection = DriverManager.getConnection(address)) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Test
  void tablesOfAnotherProgramAreLeftAsTheyAre() throws Exception {
    outside("a", "CREATE TABLE report (a text)");
    failsWith(
        () -> Store.open(location("a") + "&password=hush"),
        StoreException.Code.OTHER_SCHEMA,
        "currentSchema");
  }

  @Test
  void aSchemaIsMadeWhereItIsNotThere() {
    String location = server.address() + "&currentSchema=made_by_the_program";
    assertThat(Store.isThere(location)).isFalse();
    Store.open(location).close();
    assertThat(Store.isThere(location)).isTrue();
  }

  @Test
  void aTransactionThatClashedIsTriedAgain() {
    PostgresDatabase database = new PostgresDatabase(location("a"));
    for (String state : List.of("40001", "40P01", "23505")) {
      AtomicInteger attempts = new AtomicInteger();
      try (Handle handle = database.open()) {
        Callable<Boolean> work =
            () ->
                database.write(
                    handle,
                    open -> {
                      open.execute("UPDATE derivation SET state = 'stale'");
                      if (attempts.incrementAndGet() < 3) {
                        throw new UnableToExecuteStatementException(
                            new SQLException("clash", state), null);
                      }
                      return true;
                    });
        if (state.equals("23505")) {
          assertThatThrownBy(work::call).hasMessageContaining("clash");
          assertThat(attempts).hasValue(1);
        } else {
          assertThatCode(work::call).doesNotThrowAnyException();
          assertThat(attempts).hasValue(3);
        }
      }
    }
  }

  @Test
  void addressesAreNamedWithoutPasswords() {
    assertThat(Store.nameOf("jdbc:postgresql://ann:hush@host:5/base?password=hush&user=ann"))
        .isEqualTo("jdbc:postgresql://host:5/base");
    for (String bad :
        List.of("jdbc:postgresql://host:port/x?password=hush", "postgresql://ann:hush@host/x")) {
      assertThatThrownBy(() -> Store.nameOf(bad))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("jdbc:postgresql://HOST/DATABASE")
          .hasMessageNotContaining("hush")
          .hasNoCause();
    }
  }

  private static void failsWith(ThrowingCallable opening, StoreException.Code code, String advice) {
    assertThatThrownBy(opening)
        .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContaining(advice)
        .hasMessageContaining("jdbc:postgresql://localhost")
        .hasMessageNotContaining("hush");
  }
}
