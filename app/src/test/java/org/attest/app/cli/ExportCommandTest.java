package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.app.cli.CommandsTest.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.cli.CommandsTest.Ran;
import org.attest.app.decisions.Derivation;
import org.attest.app.exports.ExportFormat;
import org.attest.app.store.ExportLog;
import org.attest.app.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ExportCommandTest {
  @TempDir Path folder;
  private String db = "";

  @BeforeEach
  void fill() {
    Path file = folder.resolve("test.db");
    db = file.toString();
    try (Store store = Store.open(file)) {
      new Ingest((inputs, sink) -> Invented.reports(9).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void aFileIsWrittenAndItsHashAndCountsAreSaid() throws Exception {
    Path file = folder.resolve("acled.csv");
    Ran ran = run("export", "acled", "--db", db, "--out", file.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).isEmpty();
    long rows = Files.readString(file).lines().count() - 1;
    assertThat(rows).isPositive();
    assertThat(ran.err())
        .contains(rows + " events, sha256:" + sha256(file) + "  " + file)
        .contains("left out:")
        .contains("status planned: the format cannot say so");
    try (var files = Files.list(folder)) {
      assertThat(files.filter(path -> path.toString().contains(".part"))).isEmpty();
    }
  }

  @Test
  void everyFormatGoesToStandardOutputButTheTwoFiles() {
    for (ExportFormat format : ExportFormat.values()) {
      Ran ran = run("export", format.name(), "--db", db);
      boolean two = format.isFolder();
      assertThat(ran.code()).as(format.name()).isEqualTo(two ? 2 : 0);
      assertThat(ran.err()).contains(two ? "--out" : "sha256:");
      assertThat(ran.out().isEmpty()).isEqualTo(two);
    }
  }

  @Test
  void theTwoFilesGoIntoAFolder() throws Exception {
    Path out = folder.resolve("package");
    Ran ran = run("export", "frictionless", "--db", db, "--out", out.toString());
    assertThat(ran.code()).isZero();
    assertThat(Files.readString(out.resolve("datapackage.json")))
        .contains("sha256:" + sha256(out.resolve("events.csv")));
    assertThat(ran.err().lines()).hasSize(2);
    assertThat(run("export", "frictionless", "--db", db, "--out", db).code()).isEqualTo(2);
    assertThat(run("export", "acled", "--db", db, "--out", folder + "/no/such").code())
        .isEqualTo(2);
    assertThat(run("export", "picnic", "--db", db).code()).isEqualTo(2);
  }

  @Test
  void theTablesGoIntoAFolder() throws Exception {
    Path out = folder.resolve("tables");
    Ran ran = run("export", "parquet", "--db", db, "--out", out.toString());
    assertThat(ran.code()).as(ran.err()).isZero();
    for (String table : List.of("events", "claims", "chains", "tolls")) {
      Path file = out.resolve(table + ".parquet");
      assertThat(Files.readAllBytes(file)).startsWith('P', 'A', 'R', '1');
      assertThat(ran.err()).contains("sha256:" + sha256(file) + "  " + file);
    }
  }

  @Test
  void everyExportIsLoggedAndTheSameOneHasTheSameHash() throws Exception {
    Path file = folder.resolve("a.csv");
    for (ExportFormat format : ExportFormat.values()) {
      for (int twice = 0; twice < 2; twice++) {
        String out = format.isFolder() ? folder + "/d" : file.toString();
        assertThat(
                run(
                        "export",
                        format.name(),
                        "--db",
                        db,
                        "--out",
                        out,
                        "--type",
                        "shelling",
                        "--by",
                        "Ann")
                    .code())
            .isZero();
      }
    }
    List<ExportLog.Entry> log;
    try (Store store = Store.open(Path.of(db))) {
      log = store.exports().all();
      assertThat(store.isStale()).isFalse();
    }
    assertThat(log).hasSize(2 * (8 + 2 + 4));
    assertThat(log)
        .allSatisfy(
            entry -> {
              assertThat(entry.by()).isEqualTo("Ann");
              assertThat(entry.query()).isEqualTo("{\"type\":\"shelling\",\"with_names\":false}");
              assertThat(entry.decisionHead()).isEqualTo("0".repeat(64));
              assertThat(entry.at()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
            });
    assertThat(log.stream().map(entry -> entry.format() + entry.file() + entry.sha256()).distinct())
        .hasSize(8 + 2 + 4);
    Ran listed = run("exports", "--db", db, "--sha256", log.getFirst().sha256().substring(0, 12));
    assertThat(listed.out())
        .contains("Ann  acled, ")
        .contains("sha256:" + log.getFirst().sha256())
        .contains("query {\"type\"");
    Ran json = run("exports", "--db", db, "--format", "json");
    assertThat(JsonMapper.shared().readTree(json.out()).get("exports").size()).isEqualTo(28);
    assertThat(run("exports", "--db", db, "--sha256", "xyz").err()).contains("No export");
    run("decide", "accept", firstEvent(), "--db", db, "--reason", "seen");
    run("export", "acled", "--db", db, "--with-names");
    try (Store store = Store.open(Path.of(db))) {
      ExportLog.Entry last = store.exports().all().getLast();
      assertThat(last.decisionHead()).isEqualTo(store.decisions().all().getLast().hash());
      assertThat(last.query()).isEqualTo("{\"with_names\":true}");
    }
  }

  private String firstEvent() {
    return run("events", "--db", db, "--limit", "1")
        .out()
        .lines()
        .skip(1)
        .findFirst()
        .orElse("")
        .split(" ")[0];
  }

  @Test
  void filtersAreThoseOfEvents() {
    Ran ran = run("export", "jsonl", "--db", db, "--country", "LB", "--status", "occurred");
    Ran events =
        run("events", "--db", db, "--country", "LB", "--status", "occurred", "--format", "jsonl");
    assertThat(ran.out().lines().count()).isPositive().isEqualTo(events.out().lines().count());
  }

  @Test
  void whatWasExportedComesBackAsTheSameEvents() throws Exception {
    for (String format : List.of("acled", "ged")) {
      Path file = folder.resolve(format + ".csv");
      run("export", format, "--db", db, "--out", file.toString());
      long rows = Files.readString(file).lines().count() - 1;
      Ran ran = run("import", format, file.toString(), "--db", db);
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out())
          .contains(rows + " events in the file, 0 lines refused")
          .contains(
              "%d matched (%d of the same type), 0 only ours, 0 only theirs".formatted(rows, rows));
    }
  }

  @Test
  void linesThatCannotBeUsedAreNamed() throws Exception {
    Path file = folder.resolve("curated.csv");
    Files.writeString(
        file,
        """
        event_id_cnty,event_date,event_type,latitude,longitude,fatalities
        XYZ1,2031-13-01,Battles,35.5,39,1
        XYZ2,2031-06-01,Battles,35.5,39,1
        """);
    Ran ran = run("import", "acled", file.toString(), "--db", db);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("line 2: event_date '2031-13-01': no day");
    assertThat(ran.out()).contains("only theirs: XYZ2 2031-06-01", "1 only theirs");
    assertThat(run("import", "acled", file.toString(), "--db", db, "--counts").out().lines())
        .hasSize(3);
    assertThat(run("import", "ged", file.toString(), "--db", db).code()).isEqualTo(2);
    assertThat(run("import", "acled", folder + "/none.csv", "--db", db).code()).isEqualTo(2);
  }
}
