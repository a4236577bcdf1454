package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.attest.app.Invented;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;

class SqliteStoreTest extends StoreContract {

  @Override
  String location(String name) {
    return folder.resolve(name + ".db").toString();
  }

  @Override
  String jdbc(String name) {
    return "jdbc:sqlite:" + location(name);
  }

  @Override
  void cutOffTheLastDecision(String name) throws SQLException {
    outside(
        name,
        "DROP TRIGGER decision_is_kept",
        "DELETE FROM decision WHERE number = (SELECT max(number) FROM decision)");
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(200));
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.NOT_A_DATABASE))
        .hasMessageContaining("letter.txt");
    assertThat(file).hasContent("Dear reader, ".repeat(200));
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAsItIs() throws Exception {
    Path file = folder.resolve("other.db");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      other.createStatement().execute("CREATE TABLE report (a)");
    }
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.OTHER_SCHEMA));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Store.open(folder.resolve("no/such/a.db")))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.NO_ACCESS));
  }

  @Test
  void aFullDiskLeavesWhatWasKept() throws Exception {
    Path file = folder.resolve("a.db");
    try (Store store = filled("a", Invented.reports(3))) {
      String before = store.dump();
      store.limitPages();
      assertThatThrownBy(
              () -> {
                for (int i = 3; i < 500; i++) {
                  store.keep(Invented.report(i));
                }
              })
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> {
                assertThat(e.code()).isEqualTo(StoreException.Code.DISK_FULL);
                assertThat(e.reportId()).startsWith("sha256:");
              })
          .hasMessageContaining("safe");
      assertThat(before).isNotEmpty();
    }
    try (Store store = Store.open(file)) {
      assertThat(store.reports()).isNotEmpty().allSatisfy(SqliteStoreTest::isWhole);
    }
  }

  private static void isWhole(Outcome.Extracted extracted) {
    assertThat(Invented.reports(500)).contains(extracted);
  }
}
