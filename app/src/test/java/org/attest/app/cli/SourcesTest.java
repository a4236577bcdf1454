package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.attest.app.Ingest;
import org.attest.app.Invented;
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
import tools.jackson.databind.node.ObjectNode;

class SourcesTest {
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

  private static Ran run(String... arguments) {
    return CommandsTest.run(arguments);
  }

  private Ran rate(String source, String letter, String... more) {
    String[] all = new String[7 + more.length];
    System.arraycopy(
        new String[] {"sources", "rate", source, letter, "--db", db, "--by=Ann"}, 0, all, 0, 7);
    System.arraycopy(more, 0, all, 7, more.length);
    return run(all);
  }

  private String anEvent() {
    return run("events", "--db", db).out().lines().skip(1).findFirst().orElse("").split(" ")[0];
  }

  @Test
  void theListHoldsTheCitedAndTheKnown() {
    Ran all = run("sources", "list", "--db", db);
    assertThat(all.code()).isZero();
    assertThat(all.out()).contains("Nobody News").contains("Invented Courier").contains("Reuters");
    assertThat(all.out().lines()).allSatisfy(line -> assertThat(line.length()).isLessThan(101));
    Ran cited = run("sources", "list", "--db", db, "--cited");
    assertThat(cited.out().lines()).hasSize(3);
    Ran agencies = run("sources", "list", "--db", db, "--kind", "agency", "--country", "ru");
    assertThat(agencies.out()).contains("TASS").doesNotContain("Reuters");
    assertThat(run("sources", "list", "--db", db, "--like", "REUTERS.COM").out())
        .contains("Reuters");
    assertThat(run("sources", "list", "--db", db, "--like", "qqqq").err()).contains("No sources");
  }

  @Test
  void theListAsJsonCounts() {
    Ran ran = run("sources", "list", "--db", db, "--like", "nobody", "--format", "json");
    JsonNode source = JsonMapper.shared().readTree(ran.out()).get("sources").get(0);
    assertThat(source.get("cited").asInt()).isEqualTo(9);
    assertThat(source.get("claims").asInt()).isGreaterThanOrEqualTo(9);
    assertThat(source.get("source_id").isNull()).isTrue();
    assertThat(source.has("reliability")).isFalse();
  }

  @Test
  void aSourceIsShownWithItsRecordAndWhatItSaid() {
    Ran known = run("sources", "show", "tass.com", "--db", db);
    assertThat(known.out())
        .contains("outlet:tass")
        .contains("state-owned")
        .contains("state:ru")
        .contains("No rating is set");
    Ran cited = run("sources", "show", "nobody news", "--db", db, "--limit", "2");
    assertThat(cited.out()).contains("no entry in the files").contains("more; see --limit");
  }

  @Test
  void aRatingStandsBesideTheOrigin() {
    String event = anEvent();
    assertThat(
            rate("Nobody News", "b", "--reason", "corrects its errors", "--on", "2026-01-02").out())
        .contains("B usually reliable");
    assertThat(run("show", event, "--db", db).out().replaceAll("\\s+", " "))
        .contains("reliability B (set by Ann, 2026-01-02: corrects its errors)");
    JsonNode json =
        JsonMapper.shared().readTree(run("show", event, "--db", db, "--format", "json").out());
    JsonNode rating = json.get("events").get(0).get("origins").get(0).get("reliability");
    assertThat(rating.get("letter").asString()).isEqualTo("B");
    assertThat(rating.get("meaning").asString()).isEqualTo("usually reliable");
    assertThat(rating.get("on").asString()).isEqualTo("2026-01-02");
  }

  @Test
  void ratingsAreKeptAndTheLatestDayCounts() {
    rate("Nobody News", "B", "--reason", "first", "--on", "2026-01-02");
    rate("Nobody News", "D", "--reason", "second", "--on", "2026-03-02");
    assertThat(rate("Nobody News", "A", "--reason", "looked back", "--on", "2025-01-02").out())
        .contains("What counts is of a later day");
    Ran shown = run("sources", "show", "Nobody News", "--db", db);
    assertThat(shown.out()).contains("reliability D").contains("first").contains("looked back");
    assertThat(run("sources", "unrate", "Nobody News", "--reason", "unsure", "--db", db).code())
        .isZero();
    Ran after = run("sources", "show", "Nobody News", "--db", db);
    assertThat(after.out()).contains("No rating is set").contains("withdrawn").contains("second");
    assertThat(run("show", anEvent(), "--db", db).out()).doesNotContain("reliability");
  }

  @Test
  void oneOfTheFilesIsRatedByAnyOfItsNames() {
    rate("reuters.com", "C", "--reason", "tested");
    Ran list = run("sources", "list", "--like", "outlet:reuters", "--db", db, "--format", "json");
    JsonNode sources = JsonMapper.shared().readTree(list.out()).get("sources");
    assertThat(sources.get(0).get("reliability").get("letter").asString()).isEqualTo("C");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "C", "D", "E", "F"})
  void noLetterChangesAGrade(String letter) {
    String before = withoutRatings(run("events", "--db", db, "--format", "json").out());
    rate("Nobody News", letter, "--reason", "tested");
    rate("Invented Courier", letter, "--reason", "tested");
    String after = run("events", "--db", db, "--format", "json").out();
    assertThat(after).contains("\"letter\": \"" + letter + "\"");
    assertThat(withoutRatings(after)).isEqualTo(before);
    try (Store store = Store.open(Path.of(db))) {
      String report = store.reports().getFirst().report().id();
      assertThat(store.delete(report)).isTrue();
      store.keep(
          Invented.reports(9).stream()
              .filter(one -> one.report().id().equals(report))
              .findFirst()
              .orElseThrow());
      store.derive(Derivation::derive);
    }
    assertThat(withoutRatings(run("events", "--db", db, "--format", "json").out()))
        .isEqualTo(before);
  }

  private static String withoutRatings(String json) {
    JsonNode root = JsonMapper.shared().readTree(json);
    for (JsonNode event : root.get("events")) {
      event.get("origins").forEach(origin -> ((ObjectNode) origin).remove("reliability"));
    }
    return root.toString();
  }

  @Test
  void mistakesAreExplained() {
    assertThat(rate("Nobody News", "G", "--reason", "x").err())
        .contains("no reliability G")
        .contains("B (usually reliable)")
        .contains("F (reliability cannot be judged)");
    assertThat(rate("Nobody News", "B").err()).contains("need a reason");
    assertThat(rate("Nobody News", "B", "--reason", " ").err()).contains("need a reason");
    Ran unknown = rate("Nobody", "B", "--reason", "x");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("No source is called Nobody").contains("Nobody News");
    String tomorrow = LocalDate.now().plusDays(2).toString();
    assertThat(rate("Nobody News", "B", "--reason", "x", "--on", tomorrow).err())
        .contains("still to come");
    assertThat(run("sources", "unrate", "Nobody News", "--reason", "x", "--db", db).err())
        .contains("has no rating");
    assertThat(run("sources", "rate", "a", "B", "--reason", "x", "--db", folder + "/no.db").code())
        .isEqualTo(2);
    assertThat(run("sources").code()).isEqualTo(2);
  }
}
