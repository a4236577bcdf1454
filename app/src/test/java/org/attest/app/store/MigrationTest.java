package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.attest.app.Invented;
import org.attest.app.PostgresServer;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Stores with the tables of each earlier version, filled by plain statements with what that version
 * could hold, are opened by this one.
 */
class MigrationTest {
  private static final int LATEST = 14;
  private static final List<Outcome.Extracted> REPORTS = Invented.reports(5);
  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13})
  void filesOfEachVersionOpen(int version) throws Exception {
    Path file = folder.resolve("v" + version + ".db");
    new SqliteFile(file).migrateTo(version);
    fill("jdbc:sqlite:" + file, version);
    opens(file.toString(), version);
    // And once more, as what catches up does so once.
    opens(file.toString(), version);
  }

  @ParameterizedTest
  @ValueSource(ints = {6, 7, 8, 9, 10, 11, 12, 13})
  void databasesOfEachVersionOpen(int version) throws Exception {
    String location = PostgresServer.shared().location();
    new PostgresDatabase(location).migrateTo(version);
    fill(location, version);
    opens(location, version);
    opens(location, version);
  }

  @Test
  void theVersionsAboveAreAllThatCameBefore() throws Exception {
    Path file = folder.resolve("new.db");
    Store.open(file).close();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(
              connection
                  .createStatement()
                  .executeQuery("SELECT max(CAST(version AS INTEGER)) FROM flyway_schema_history")
                  .getInt(1))
          .isEqualTo(LATEST);
    }
  }

  @Test
  void aBackupOfTheFirstVersionIsRestoredAndLeftAsItIs() throws Exception {
    Path file = folder.resolve("v1.db");
    new SqliteFile(file).migrateTo(1);
    fill("jdbc:sqlite:" + file, 1);
    try (Store store = Store.open(folder.resolve("now.db"))) {
      store.restore(file);
      assertThat(store.reports()).containsExactlyInAnyOrderElementsOf(REPORTS);
    }
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      assertThat(
              connection
                  .createStatement()
                  .executeQuery("SELECT count(*) FROM sqlite_schema WHERE name = 'decision'")
                  .getInt(1))
          .isZero();
    }
  }

  private static void opens(String location, int version) {
    try (Store store = Store.open(location)) {
      store.derive(Derivation::derive);
      assertThat(store.reports()).containsExactlyInAnyOrderElementsOf(REPORTS);
      assertThat(store.events(Filter.all())).isNotEmpty();
      assertThat(store.claims(Filter.all()))
          .hasSize(REPORTS.stream().mapToInt(report -> report.claims().size()).sum());
      assertThat(store.differences(Derivation::derive)).isEmpty();
      assertThat(StoreContract.check(store).fault()).isNull();
      assertThat(store.decisions().all()).hasSize(version < 3 ? 0 : version < 5 ? 1 : 2);
      assertThat(store.ratings().history()).hasSize(version < 3 ? 0 : version < 5 ? 1 : 2);
      assertThat(store.relations().decisions()).hasSize(version < 4 ? 0 : 1);
      assertThat(store.dump()).contains("outcome {", "fingerprint {");
      List<String> changed = new ArrayList<>();
      store.changes().since(0, change -> changed.add(change.kind() + " " + change.id()));
      assertThat(changed)
          .contains("REPORT " + REPORTS.getFirst().report().id())
          .doesNotHaveDuplicates()
          .hasSize(
              REPORTS.size()
                  + store.claims(Filter.all()).size()
                  + store.events(Filter.all()).size()
                  + store.decisions().all().size());
    }
  }

  /** With the rows that this version's program would have written, events left to be derived. */
  private static void fill(String jdbc, int version) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc)) {
      for (Outcome.Extracted extracted : REPORTS) {
        Documents.Split documents = Documents.split(extracted);
        String id = extracted.report().id();
        run(
            connection,
            "INSERT INTO report (id, raw_hash, source, language, document) VALUES (?, ?, ?, 'en', ?)",
            id,
            extracted.report().rawHash(),
            extracted.report().source(),
            documents.report());
        run(
            connection,
            "INSERT INTO outcome (source, raw_hash, result, report_id)"
                + " VALUES (?, ?, 'extracted', ?)",
            extracted.report().source(),
            extracted.report().rawHash(),
            id);
        for (int i = 0; i < extracted.claims().size(); i++) {
          run(
              connection,
              "INSERT INTO claim (report_id, id, number, type, status, document) VALUES (?, ?, "
                  + i
                  + ", ?, ?, ?)",
              id,
              extracted.claims().get(i).id(),
              extracted.claims().get(i).type(),
              extracted.claims().get(i).status().code(),
              documents.claims().get(i));
        }
      }
      run(connection, "UPDATE derivation SET state = 'stale'");
      if (version >= 3 && version < 5) {
        run(
            connection,
            "INSERT INTO source_rating VALUES (1, '2031-03-05T07:30:00Z', '2031-03-04', 'Ann',"
                + " NULL, 'Nobody News', 'B', 'tested')");
      }
      if (version >= 4) {
        run(
            connection,
            "INSERT INTO proposal_decision (number, recorded_at, author, proposal, statement,"
                + " decision, reason, file) VALUES (1, '2031-03-05T07:30:00Z', 'Ann', 'p-1', 'is',"
                + " 'rejected', 'no', NULL)");
      }
      if (version >= 5) {
        decide(connection);
      }
      if (version >= 7) {
        run(
            connection,
            "INSERT INTO change (at, kind, id, what) SELECT '2031-04-01T12:00:00Z', kind, id, 'added'"
                + " FROM (SELECT 1 AS place, 'report' AS kind, id FROM report UNION ALL"
                + " SELECT 2, 'claim', report_id || '#' || id FROM claim UNION ALL"
                + " SELECT 4, 'decision', CAST(number AS text) FROM decision) AS present"
                + " ORDER BY place, id");
      }
    }
  }

  private static void decide(Connection connection) throws SQLException {
    String previous = Entry.NOTHING;
    for (int number = 1; number <= 2; number++) {
      Entry entry =
          Entry.after(
              number,
              previous,
              NOON,
              new Draft(
                  Kind.RATE,
                  "Ann",
                  "Nobody News",
                  "{\"day\":\"2031-03-04\",\"letter\":\"B\",\"name\":\"Nobody News\","
                      + "\"source_id\":null}",
                  "tested"));
      run(
          connection,
          "INSERT INTO decision VALUES (" + number + ", ?, ?, ?, ?, ?, ?, ?, ?)",
          entry.at(),
          entry.by(),
          entry.kind(),
          entry.about(),
          entry.content(),
          entry.reason(),
          entry.previous(),
          entry.hash());
      previous = entry.hash();
    }
  }

  private static void run(Connection connection, String statement, String... values)
      throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        prepared.setString(i + 1, values[i]);
      }
      prepared.executeUpdate();
    }
  }
}
