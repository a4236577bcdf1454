package org.attest.app.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Kind;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.junit.jupiter.api.io.TempDir;

/** Stores to test, and what they are filled with. */
abstract class StoreFixture {
  @TempDir Path folder;

  /** The name of this test's store of that name, by which it may be opened again. */
  abstract String location(String name);

  /** The same as JDBC has it. */
  abstract String jdbc(String name);

  /** Runs statements that are not the program's. */
  void outside(String name, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc(name))) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }

  Store filled(String name, List<? extends Outcome> outcomes) {
    Store store = Store.open(location(name));
    new Ingest((inputs, sink) -> outcomes.forEach(sink), Derivation::derive)
        .run(List.of(), store, outcome -> {});
    return store;
  }

  private static final List<String> PARAGRAPHS =
      List.of(
          "Two lorries with flour left the mill at Foo on Monday and came back full, as the ford"
              + " was under water and the ferry had been moored on the other bank since the flood.",
          "The drivers slept in a school that has had no roof since the winter. One of them, who has"
              + " made the journey forty times, said nobody had told them that the river was up.",
          "By the evening the council had sent a boat with a rope, but the current took it down to"
              + " the weir, where boys from the lower village pulled it out with a mule and a chain.",
          "The flour is meant for nine bakeries in the hill towns. Two of these have shut, and at"
              + " the third people queued from dawn until a boy came out and shook his head.");

  static Outcome.Extracted printed(String outlet, int from, int to) {
    String text = String.join("\n\n", PARAGRAPHS.subList(from, to)) + " (" + outlet + ")";
    String id = "sha256:" + "%08x".formatted(outlet.hashCode()) + "0".repeat(56);
    return new Outcome.Extracted(
        new Report(
            id,
            id,
            outlet,
            outlet,
            null,
            LocalDate.of(2031, 3, 1 + to),
            "en",
            null,
            null,
            text,
            null,
            null,
            List.of()),
        List.of());
  }

  static List<Outcome.Extracted> prints() {
    List<Outcome.Extracted> prints = new ArrayList<>(Invented.reports(5));
    prints.add(printed("A Post", 0, 4));
    prints.add(printed("B Post", 0, 4));
    prints.add(printed("C Post", 1, 3));
    prints.add(printed("D Post", 2, 4));
    return prints;
  }

  static String id(String outlet) {
    return printed(outlet, 0, 1).report().id();
  }

  static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  static Draft draft(int number) {
    return new Draft(
        Kind.RATE,
        "Ann",
        "Nobody News",
        "{\"letter\":\"B\"}",
        "seen " + number + " \u2014 \uD83D\uDE00");
  }

  /** As somebody would who has the right to. */
  abstract void cutOffTheLastDecision(String name) throws SQLException;

  static ChainCheck.Result check(Store store) {
    return ChainCheck.of(store.decisions().all(), store.decisions().written(), null);
  }

  static Decider decider(Store store, String reason) {
    return new Decider(
        store::report,
        claim -> store.eventsOf(claim).stream().flatMap(id -> store.event(id).stream()).toList(),
        store.decisions().all(),
        "Ann",
        reason);
  }
}
