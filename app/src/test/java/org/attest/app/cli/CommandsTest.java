package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
  @TempDir Path folder;
  private String db = "";

  /** What a command printed and ended with. */
  record Ran(int code, String out, String err) {}

  static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeEach
  void fill() {
    Path file = folder.resolve("test.db");
    db = file.toString();
    try (Store store = Store.open(file)) {
      new Ingest((inputs, sink) -> Invented.reports(9).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
  }

  @Test
  void withoutACommandItSaysWhatToType() {
    Ran ran = run();
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("./attest demo");
  }

  @Test
  void everyOptionIsDocumented() throws Exception {
    String docs = Files.readString(Path.of("../docs/commands.md"));
    CommandLine attest = Main.commandLine();
    attest
        .getSubcommands()
        .forEach(
            (name, command) -> {
              int start = docs.indexOf("\n## " + name + "\n");
              assertThat(start).as("section of " + name).isPositive();
              int end = docs.indexOf("\n## ", start + 4);
              String section = docs.substring(start, end < 0 ? docs.length() : end);
              isDocumented(section, command);
              command.getSubcommands().values().forEach(part -> isDocumented(section, part));
            });
  }

  private static void isDocumented(String section, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertThat(section).contains("./" + name.replaceAll(" <.*", ""));
    command
        .getCommandSpec()
        .options()
        .forEach(
            option ->
                assertThat(section)
                    .as("%s %s", name, option.longestName())
                    .contains("`" + option.longestName()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "extract",
        "ingest",
        "events",
        "claims",
        "search",
        "index",
        "export",
        "exports",
        "import",
        "show",
        "decide",
        "log",
        "verify",
        "changes",
        "serve",
        "delete",
        "backup",
        "restore",
        "sources",
        "gazetteer",
        "version"
      })
  void helpHasExamplesAndExitCodes(String command) {
    Ran ran = run(command, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("./attest " + command).contains("Exit codes: 0");
  }

  @Test
  void mistakesOfTheCallerAreUsageErrors() {
    assertThat(run("no-such-command").code()).isEqualTo(2);
    assertThat(run("extract").code()).isEqualTo(2);
    assertThat(run("extract", "a.txt", "--threads", "0").code()).isEqualTo(2);
    assertThat(run("events", "--db", db, "--grade", "great").err()).contains("corroborated");
    assertThat(run("events", "--db", db, "--type", "picnic").code()).isEqualTo(2);
    assertThat(run("events", "--db", folder + "/none.db").err()).contains("./attest ingest");
    assertThat(run("show", "e-000000000000", "--db", db).code()).isEqualTo(2);
    assertThat(folder.resolve("none.db")).doesNotExist();
  }

  @Test
  void placesAreImportedAndFound() throws Exception {
    Path dump = folder.resolve("TD.txt");
    Files.writeString(
        dump,
        "90000001\tQorvandelu\tQorvandelu\t\t12.5\t20.25\tP\tPPL\tTD\t\t77\t\t\t\t40\t\t\tAfrica/Ndjamena\t2020-01-01\n");
    String index = folder.resolve("index").toString();
    assertThat(run("gazetteer", "find", "Qorvandelu").out()).contains("No place is called");
    Ran imported = run("gazetteer", "import", dump.toString(), "--to", index);
    assertThat(imported.code()).isZero();
    assertThat(imported.out()).contains("1 places imported").contains("--gazetteer " + index);
    Ran found = run("gazetteer", "find", "qorvandelu", "--gazetteer", index, "--timing");
    assertThat(found.out()).contains("geonames:90000001\tQorvandelu").contains("opened: shipped");
    assertThat(run("gazetteer", "import", folder + "/none.zip", "--to", index).err())
        .contains("There is no file");
    assertThat(run("gazetteer", "find", "x", "--gazetteer", folder.toString()).code()).isEqualTo(2);
    assertThat(run("gazetteer").code()).isEqualTo(2);
  }

  @Test
  void aStoreThatIsNoneIsAFault() throws Exception {
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(99));
    Ran ran = run("events", "--db", letter.toString());
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("is not a database").doesNotContain("Exception");
  }

  @Test
  void rejectedInputsAreCounted() {
    Ran ran = run("ingest", folder + "/none.txt", "--db", db);
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("Not used: 1");
    assertThat(ran.err()).isEmpty();
    assertThat(run("extract", folder + "/none.txt").code()).isEqualTo(1);
  }

  @Test
  void tablesFitTheWidth() {
    for (String command : List.of("events", "claims")) {
      Ran ran = run(command, "--db", db);
      assertThat(ran.code()).isZero();
      assertThat(ran.out().lines().count()).isGreaterThan(9);
      assertThat(ran.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
      assertThat(ran.out()).doesNotContain("\u001b");
    }
  }

  @Test
  void everyFormatHoldsEveryEvent() {
    long events = run("events", "--db", db).out().lines().count() - 1;
    assertThat(run("events", "--db", db, "--format", "jsonl").out().lines().count())
        .isEqualTo(events);
    assertThat(run("events", "--db", db, "--format", "csv").out().lines().count())
        .isEqualTo(events + 1);
    JsonMapper mapper = JsonMapper.shared();
    Ran json = run("events", "--db", db, "--format", "json");
    assertThat(mapper.readTree(json.out()).get("events").size()).isEqualTo((int) events);
    Ran map = run("events", "--db", db, "--format", "geojson");
    assertThat(mapper.readTree(map.out()).get("features").size()).isEqualTo((int) events);
    long claims = run("claims", "--db", db).out().lines().count() - 1;
    assertThat(run("claims", "--db", db, "--format", "jsonl").out().lines().count())
        .isEqualTo(claims);
    Ran drawn = run("claims", "--db", db, "--format", "geojson");
    assertThat(mapper.readTree(drawn.out()).get("features").size()).isEqualTo((int) claims);
  }

  @Test
  void showExplainsAClaimAndAnEvent() {
    String claimId = run("claims", "--db", db).out().lines().skip(1).findFirst().orElse("");
    Ran claim = run("show", claimId.split(" ")[0], "--db", db);
    assertThat(claim.out())
        .contains("»")
        .contains("gazetteer row test:")
        .contains("according to Nobody News")
        .contains("rule at-least");
    String eventId =
        run("events", "--db", db).out().lines().skip(1).findFirst().orElse("").split(" ")[0];
    assertThat(run("show", eventId, "--db", db).out())
        .contains("Origins: ")
        .contains("single-source")
        .contains("according to Nobody News");
  }

  @Test
  void showSaysWhatAReportCopies() throws Exception {
    String story =
        "Two lorries with flour left the mill at Foo on Monday and came back full, as the ford was"
            + " under water and the ferry had been moored on the other bank since the flood. The"
            + " drivers slept in a school that has had no roof since the winter, and one of them"
            + " said that nobody had told him the river was up.";
    String line =
        "{\"title\": \"%s\", \"outlet\": \"%s\", \"date_publish\": \"%s\", \"text\": \"%s\"}%n";
    Path file = folder.resolve("prints.jsonl");
    Files.writeString(
        file,
        line.formatted("Lorries turn back", "A Post", "2031-03-02", story)
            + line.formatted("No flour for the hills", "B Post", "2031-03-03", story));
    String store = folder.resolve("prints.db").toString();
    assertThat(run("ingest", file.toString(), "--db", store).code()).isZero();
    List<String> ids;
    try (Store open = Store.open(Path.of(store))) {
      ids = open.reports().stream().map(report -> report.report().id()).toList();
    }
    String first = run("show", ids.get(0), "--db", store).out();
    String second = run("show", ids.get(1), "--db", store).out();
    assertThat(first + second)
        .contains("one text in 2 reports", "copied by No flour for the hills (B Post")
        .contains("copies    Lorries turn back (A Post, 2031-03-02)");
  }

  @Test
  void wordsOfReportsCannotSteerTheTerminal() {
    assertThat(Printable.line("a\u001b[31mb\u202ec\nd\u0007"))
        .isEqualTo("a\\u{1b}[31mb\\u{202e}c d\\u{7}");
  }
}
