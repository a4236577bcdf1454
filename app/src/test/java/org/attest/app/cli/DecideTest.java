package org.attest.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.cli.CommandsTest.Ran;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecideTest {
  @TempDir Path folder;
  private String db = "";
  private List<Event> events = List.of();

  @BeforeEach
  void fill() {
    Path file = folder.resolve("test.db");
    db = file.toString();
    try (Store store = Store.open(file)) {
      new Ingest((inputs, sink) -> Invented.reports(9).forEach(sink), Derivation::derive)
          .run(List.of(), store, outcome -> {});
      events = store.events(Filter.all());
    }
  }

  private Ran run(String... arguments) {
    return CommandsTest.run(
        Stream.concat(Stream.of(arguments), Stream.of("--db", db)).toArray(String[]::new));
  }

  private Ran decide(String... arguments) {
    return run(
        Stream.of(
                new String[] {"decide"}, arguments, new String[] {"--reason", "looked", "--by=Ann"})
            .flatMap(Stream::of)
            .toArray(String[]::new));
  }

  private static String head(Ran ran) {
    Matcher matcher = Pattern.compile("Head of the log: ([0-9a-f]{64})").matcher(ran.out());
    assertThat(matcher.find()).as(ran.out() + ran.err()).isTrue();
    return matcher.group(1);
  }

  private String claim(int event) {
    return EventText.shortId(events.get(event).claims().getFirst());
  }

  @Test
  void whatIsSplitIsNotSuggestedAgain() {
    Ran all = run("suggest", "--from", "0", "--limit", "1");
    assertThat(all.code()).isZero();
    Matcher merge = Pattern.compile("decide merge (e-\\S+) (e-\\S+)").matcher(all.out());
    assertThat(merge.find()).as(all.out() + all.err()).isTrue();
    String pair = merge.group(1) + "  " + merge.group(2);
    assertThat(all.out()).contains(pair);
    assertThat(decide("merge", merge.group(1), merge.group(2)).code()).isZero();
    assertThat(run("suggest", "--from", "0", "--limit", "1000").out()).doesNotContain(pair);
    assertThat(run("suggest", "--from", "7").code()).isEqualTo(2);
    assertThat(run("suggest", "--from", "1").err()).contains("No two events");
  }

  @Test
  void otherRulesAreShown() {
    assertThat(run("show", events.getFirst().id(), "--story").out()).contains("of th", "story");
    assertThat(run("show", events.getFirst().id(), "--sensitivity").out())
        .contains("By other rules", "conservative", "majority", "type", "status");
  }

  @Test
  void mergedEventsAreShownByEitherIdAndUnmerged() {
    String one = events.get(0).id();
    String other = events.get(1).id();
    Ran merged = decide("merge", one, other);
    assertThat(merged.code()).isZero();
    assertThat(merged.out()).contains("Entry 1: merge " + one + " (with " + other + "), by Ann");
    Ran shown = run("show", one);
    Ran shownToo = run("show", other);
    assertThat(shown.out()).isEqualTo(shownToo.out()).contains("decision 1 by Ann");
    assertThat(shown.err() + shownToo.err()).contains(" is now e-");
    assertThat(decide("unmerge", other).out()).contains("undoes entry 1");
    assertThat(run("show", other).err()).isEmpty();
    assertThat(decide("unmerge", other).err()).contains("decide split");
    assertThat(run("log", "--event", other).out().lines()).hasSize(2);
    assertThat(run("verify").out()).startsWith("OK: 2 entries, head ");
  }

  @Test
  void correctedAndRejectedClaimsSaySo() {
    assertThat(decide("correct", claim(0), "--set", "toll.killed=3").code()).isZero();
    assertThat(run("show", claim(0)).out()).contains("decision").contains("the machine reads");
    assertThat(run("claims", "--format", "json").out()).contains("(decision 1 by Ann");
    assertThat(decide("reject", claim(1)).code()).isZero();
    assertThat(run("show", claim(1)).out().replaceAll("\\s+", " "))
        .contains("rejected (decision 2 by Ann");
    assertThat(run("claims").out()).contains("rejected");
    assertThat(run("log", "--event", claim(1)).out().lines()).hasSize(1);
    assertThat(decide("accept", claim(1)).code()).isZero();
    assertThat(decide("correct", events.get(0).id(), "--set", "type=protest").err())
        .contains(claim(0));
  }

  @Test
  void ratingsAreEntriesToo() {
    run("sources", "rate", "Nobody News", "B", "--reason", "corrects its errors", "--by=Ann");
    Ran log = run("log", "--format", "json");
    JsonNode entry = JsonMapper.shared().readTree(log.out()).get("entries").get(0);
    assertThat(entry.get("kind").asString()).isEqualTo("rate");
    assertThat(entry.get("content").get("letter").asString()).isEqualTo("B");
    assertThat(run("sources", "show", "Nobody News").out()).contains("corrects its errors");
  }

  @Test
  void mistakesAreSaid() {
    assertThat(run("decide", "reject", claim(0)).err()).contains("--reason");
    assertThat(decide("reject", "e-000000000000").err()).contains("No event");
    assertThat(decide("merge", events.get(0).id(), events.get(0).id()).err()).contains("two");
    assertThat(decide("split", events.get(0).id(), "--claim", claim(1)).err()).contains("show");
    assertThat(CommandsTest.run("decide").err()).contains("accept");
    assertThat(run("log").err()).contains("No decisions");
  }

  @Test
  void verifyFindsWhatWasChangedFromOutside() throws Exception {
    String first = head(decide("accept", claim(0)));
    String last = head(decide("accept", claim(1)));
    assertThat(run("verify", "--head", first).out()).contains("1 entry since");
    assertThat(run("verify", "--head", "0123").code()).isEqualTo(1);
    try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + db)) {
      outside
          .createStatement()
          .execute("UPDATE event SET document = replace(document, 'Nobody', 'Some')");
    }
    Ran events = run("verify", "--head", last);
    assertThat(events.code()).isEqualTo(1);
    assertThat(events.err()).contains(" was changed").contains("verify --derive");
    assertThat(run("verify", "--derive").code()).isZero();
    try (Connection outside = DriverManager.getConnection("jdbc:sqlite:" + db)) {
      outside.createStatement().execute("DROP TRIGGER decision_stays");
      outside.createStatement().execute("UPDATE decision SET reason = 'no' WHERE number = 1");
    }
    Ran log = run("verify");
    assertThat(log.code()).isEqualTo(1);
    assertThat(log.err()).contains("Entry 1 was changed");
    assertThat(log.out()).isEmpty();
  }
}
