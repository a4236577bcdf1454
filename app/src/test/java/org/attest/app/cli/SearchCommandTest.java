package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.app.cli.CommandsTest.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.cli.CommandsTest.Ran;
import org.attest.app.decisions.Derivation;
import org.attest.app.search.MadeReports;
import org.attest.app.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchCommandTest {
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

  @Test
  void wordsAreFoundAndShown() {
    Ran ran = run("search", "shelled", "Homs", "--db", db, "--facets");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out())
        .contains("EVENT")
        .contains("[shelling]")
        .contains("type: shelling ")
        .contains("country: SY ")
        .contains("month: 2031-03 ");
    assertThat(ran.err()).contains("Making the index").contains(" events");
    assertThat(run("search", "Homs", "--db", db).err()).doesNotContain("index");
    assertThat(run("search", "--of", "claims", "Homs", "--db", db).out()).contains("CLAIM");
    assertThat(run("search", "--of", "reports", "Homs", "--db", db).out()).contains("REPORT");
    assertThat(run("search", "tuseday", "--db", db).err())
        .contains("No events answer that.", "Did you mean: tuesday");
    Ran json = run("search", "shelled", "Homs", "--db", db, "--format", "json", "--limit", "1");
    JsonNode found = JsonMapper.shared().readTree(json.out());
    assertThat(found.get("hits").size()).isEqualTo(1);
    assertThat(found.get("total").asInt()).isPositive();
    assertThat(found.get("hits").get(0).get("marks").size()).isPositive();
  }

  @Test
  void theListsTakeWordsAndAreas() {
    String all = run("events", "--db", db, "--country", "LB", "--format", "jsonl").out();
    assertThat(all).isNotEmpty();
    assertThat(
            run("events", "--db", db, "--format", "jsonl", "--text", "country:LB shelling").out())
        .isEqualTo(all);
    assertThat(run("events", "--db", db, "--format", "jsonl", "--text", "tyre").out())
        .isEqualTo(all);
    String near = "35.5,39.1,10";
    String everything = run("events", "--db", db, "--format", "jsonl").out();
    assertThat(run("events", "--db", db, "--near", near, "--format", "jsonl").out())
        .isEqualTo(everything);
    assertThat(run("events", "--db", db, "--box", "39,35,40,36", "--format", "jsonl").out())
        .isEqualTo(everything);
    assertThat(run("events", "--db", db, "--box", "-10,35,-5,36").err()).contains("No events");
    assertThat(run("events", "--db", db, "--near", "35.5,39.1,1", "--exact-places").err())
        .contains("No events");
    Ran limited =
        run("events", "--db", db, "--text", "shelling", "--limit", "2", "--format", "jsonl");
    assertThat(limited.out()).isEqualTo(lines(everything, 2));
    String claims = run("claims", "--db", db, "--country", "LB", "--format", "jsonl").out();
    assertThat(run("claims", "--db", db, "--format", "jsonl", "--text", "tyre").out())
        .isEqualTo(claims);
    assertThat(run("claims", "--db", db, "--source", "nobody", "--format", "jsonl").out())
        .isEqualTo(run("claims", "--db", db, "--format", "jsonl").out());
  }

  @Test
  void whatIsMadeToBePassedOnHasNoPrivateNames() {
    String made = folder.resolve("made.db").toString();
    try (Store store = Store.open(folder.resolve("made.db"))) {
      new Ingest(
              (inputs, sink) -> new MadeReports(3).reports(0, 30).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
    }
    for (String format : List.of("csv", "geojson")) {
      assertThat(run("events", "--db", made, "--format", format).out())
          .doesNotContain(MadeReports.PRIVATE);
      assertThat(run("events", "--db", made, "--format", format, "--with-names").out())
          .contains(MadeReports.PRIVATE);
    }
    assertThat(run("events", "--db", made, "--format", "jsonl").out())
        .contains(MadeReports.PRIVATE);
  }

  private static String lines(String text, int count) {
    return text.lines().limit(count).map(line -> line + "\n").reduce("", String::concat);
  }

  @Test
  void mistakesSayWhatIsWrong() {
    assertThat(run("search", "tpye:shelling", "--db", db).code()).isEqualTo(2);
    assertThat(run("search", "tpye:shelling", "--db", db).err()).contains("did you mean type:");
    assertThat(run("events", "--text", "from:soon", "--db", db).code()).isEqualTo(2);
    assertThat(run("search", "--box", "1,2,3", "--db", db).err()).contains("not 4 numbers");
    assertThat(run("search", "--near", "a,b,c", "--db", db).err()).contains("not numbers");
    assertThat(run("search", "--near", "99,0,1", "--db", db).code()).isEqualTo(2);
    assertThat(run("search", "--family", "picnic", "--db", db).err()).contains("families are");
    assertThat(run("search", "--box", "1,2,3,4", "--near", "1,2,3", "--db", db).code())
        .isEqualTo(2);
    assertThat(run("index", "--db", db).code()).isEqualTo(2);
  }

  @Test
  void anIndexIsMadeAnewAndCanLieElsewhere() throws Exception {
    Path elsewhere = folder.resolve("elsewhere");
    Ran ran = run("index", "rebuild", "--db", db, "--index", elsewhere.toString());
    assertThat(ran.out()).contains("Making the index " + elsewhere, " entries written, 0 removed.");
    assertThat(run("search", "Homs", "--db", db, "--index", elsewhere.toString()).err())
        .doesNotContain("index");
    assertThat(folder.resolve("test.db-index")).doesNotExist();
    Files.writeString(folder.resolve("letter.txt"), "Dear reader");
    Ran refused = run("search", "Homs", "--db", db, "--index", folder.toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("is no part of an index").doesNotContain("Exception");
    assertThat(folder.resolve("letter.txt")).exists();
  }
}
