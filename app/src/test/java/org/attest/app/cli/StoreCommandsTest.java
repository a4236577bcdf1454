package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.PostgresServer;
import org.attest.app.cli.CommandsTest.Ran;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands about the store as a whole: backup, restore, delete, changes. */
class StoreCommandsTest {
  private static final List<String> WHY = List.of("--reason", "withdrawn", "--by", "Ann");

  @TempDir Path folder;
  private String db = "";
  private String report = "";

  @BeforeEach
  void fill() {
    db = folder.resolve("test.db").toString();
    try (Store store = Store.open(db)) {
      new Ingest((inputs, sink) -> Invented.reports(9).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
      report = store.reports().getFirst().report().id();
    }
  }

  private Ran run(String... arguments) {
    return on(db, Stream.of(arguments));
  }

  private static Ran on(String location, Stream<String> arguments) {
    return CommandsTest.run(
        Stream.concat(arguments, Stream.of("--db", location)).toArray(String[]::new));
  }

  private Ran delete(String id) {
    return on(db, Stream.concat(Stream.of("delete", id), WHY.stream()));
  }

  @Test
  void aDeletedReportIsGoneAndTheLogSaysSo() {
    String text = run("show", report).out();
    Ran deleted = delete(report.substring(7, 15));
    assertThat(deleted.err()).isEmpty();
    assertThat(deleted.out())
        .contains("Entry 1: delete " + report.substring(7, 15) + ", by Ann")
        .contains("Head of the log: ");
    assertThat(run("show", report).err()).contains("No report");
    assertThat(run("log").out()).contains("withdrawn").doesNotContain(text.strip());
    assertThat(run("verify").out()).startsWith("OK: 1 entry");
    assertThat(delete(report).err()).contains("No report");
    assertThat(run("delete", "7bbc", "--by", "Ann").err()).contains("--reason");
  }

  @Test
  void theTextOfADeletedReportIsOverwrittenInTheFile() throws Exception {
    String words = "shelling of";
    for (String id : reports()) {
      assertThat(delete(id).code()).isZero();
    }
    for (Path file : List.of(Path.of(db), Path.of(db + "-wal"))) {
      if (Files.exists(file)) {
        assertThat(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1))
            .doesNotContain(words)
            .doesNotContain("Invented report 3");
      }
    }
  }

  private List<String> reports() {
    try (Store store = Store.open(db)) {
      return store.reports().stream().map(one -> one.report().id()).toList();
    }
  }

  @Test
  void deletedReportsStayAwayUnlessAskedFor() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("news.json"),
            "{\"title\": \"Shells hit a market\", \"date\": \"2031-03-04\", \"text\": \"At least 4"
                + " people were killed on Tuesday when shells hit a market in Homs, a doctor said."
                + " Police in the town said that three men were arrested on the same day.\"}");
    assertThat(run("ingest", file.toString()).out()).contains("1 new report");
    String mine =
        reports().stream()
            .filter(id -> Invented.reports(9).stream().noneMatch(r -> r.report().id().equals(id)))
            .findFirst()
            .orElseThrow();
    assertThat(delete(mine).code()).isZero();
    for (String[] again :
        new String[][] {
          {"ingest", file.toString()}, {"ingest", file.toString(), "--outlet", "Another Post"}
        }) {
      Ran ran = run(again);
      assertThat(ran.code()).isEqualTo(1);
      assertThat(ran.out()).contains("0 new reports").contains("1  deleted");
    }
    assertThat(run("ingest", file.toString(), "--again").out()).contains("1 new report");
    assertThat(run("ingest", file.toString()).out()).contains("1 known before");
  }

  @Test
  void changesSayWhatIsThereNow() {
    Map<String, JsonNode> known = new TreeMap<>();
    String first = follow(known, "c0");
    assertThat(known).containsKey("report " + report);
    assertThat(follow(known, first)).isEqualTo(first);
    delete(report);
    String second = follow(known, first);
    assertThat(known).doesNotContainKey("report " + report).containsKey("decision 1");
    Map<String, JsonNode> late = new TreeMap<>();
    assertThat(follow(late, "c0")).isEqualTo(second);
    assertThat(late).isEqualTo(known);
    assertThat(run("changes", "--since", "2031-03-05", "--format", "text").out())
        .isEqualTo("Next: --since " + second + System.lineSeparator());
    assertThat(run("changes", "--since", first, "--format", "text").out())
        .contains("removed   report    " + report.substring(7, 15));
    assertThat(run("changes", "--since", "1999-01-01").out().lines().count()).isGreaterThan(20);
    for (String wrong : List.of("c999999", "yesterday", "c-1")) {
      assertThat(run("changes", "--since", wrong).code()).as(wrong).isEqualTo(2);
    }
  }

  /** Applies the feed; gives the cursor that it ends with. */
  private String follow(Map<String, JsonNode> known, String since) {
    String cursor = "";
    for (String line : run("changes", "--since", since).out().lines().toList()) {
      JsonNode change = JsonMapper.shared().readTree(line);
      cursor = change.get("cursor").asString();
      String name = change.path("kind").asString() + " " + change.path("id").asString();
      switch (change.get("change").asString()) {
        case "added", "changed" -> known.put(name, change.get("value"));
        case "removed" -> known.remove(name);
        default -> assertThat(change.get("schema").asString()).isEqualTo("attest/changes/1");
      }
    }
    return cursor;
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "postgresql"})
  void aBackupIsRestored(String database) {
    on(db, Stream.concat(Stream.of("sources", "rate", "Nobody News", "B"), WHY.stream()));
    String copy = folder.resolve("copy.db").toString();
    Ran backup = run("backup", copy);
    assertThat(backup.err()).isEmpty();
    assertThat(backup.out()).contains("copy.db holds 9 reports.").contains("OK: 1 entry, head ");
    assertThat(run("backup", copy).code()).isEqualTo(2);
    String target =
        database.equals("sqlite")
            ? folder.resolve("new.db").toString()
            : PostgresServer.shared().location();
    Ran restored = on(target, Stream.of("restore", copy));
    assertThat(restored.code()).isZero();
    assertThat(restored.out().lines().toList().getLast())
        .isEqualTo(backup.out().lines().toList().getLast());
    for (String command : List.of("events", "claims", "log", "verify", "changes")) {
      assertThat(on(target, Stream.of(command)).out()).isEqualTo(run(command).out());
    }
    assertThat(on(target, Stream.of("restore", copy)).err()).contains("not empty");
    assertThat(on(target, Stream.of("restore", copy + "x")).code()).isEqualTo(2);
    String again = folder.resolve("again.db").toString();
    assertThat(on(target, Stream.of("backup", again)).out().lines().toList().getLast())
        .isEqualTo(backup.out().lines().toList().getLast());
  }

  @Test
  void aServersAddressIsNamedWithoutItsPassword() {
    String location = PostgresServer.shared().location() + "&password=hush";
    Ran none = on(location, Stream.of("events"));
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).contains("There is no store jdbc:postgresql://localhost");
    Ran bad = on("postgresql://ann:hush@localhost/x", Stream.of("ingest", "x"));
    assertThat(bad.code()).isEqualTo(2);
    Ran dead = on("jdbc:postgresql://localhost:1/x?password=hush", Stream.of("events"));
    assertThat(dead.code()).isEqualTo(3);
    assertThat(none.err() + bad.err() + dead.err()).doesNotContain("hush");
  }

  @Test
  void aHiddenNameIsPrintedNowhere() {
    String claim = report.substring(7, 15) + "/c1";
    db = folder.resolve("one.db").toString();
    try (Store store = Store.open(db)) {
      store.keep(Invented.report(0));
    }
    assertThat(run("show", claim).out()).contains("Nobody News");
    Ran hidden =
        run("decide", "redact", claim, "--words", "Nobody News", "--reason", "asked", "--by=Ann");
    assertThat(hidden.out()).contains("Entry 1: redact");
    for (String[] command :
        new String[][] {
          {"show", claim},
          {"show", report},
          {"show", report, "--format", "json"},
          {"claims", "--format", "json"},
          {"claims"},
          {"events", "--format", "json"},
          {"export", "jsonl", "--with-names"},
          {"export", "acled"},
          {"changes"},
          {"log", "--format", "json"},
          {"sources", "list", "--cited"}
        }) {
      Ran ran = run(command);
      assertThat(ran.code()).as(String.join(" ", command) + ran.err()).isZero();
      assertThat(ran.out()).as(String.join(" ", command)).doesNotContain("Nobody News");
    }
    assertThat(run("show", claim).out()).contains("\u2588".repeat(11));
    assertThat(run("verify").out()).startsWith("OK: 1 entry");
  }
}
