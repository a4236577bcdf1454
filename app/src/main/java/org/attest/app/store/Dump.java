package org.attest.app.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** All rows of all tables as text, to compare two stores. */
final class Dump {
  private static final List<String> TABLES =
      List.of(
          "report",
          "outcome",
          "claim",
          "claim_actor",
          "claim_place",
          "event",
          "event_claim",
          "event_actor",
          "event_place",
          "derivation",
          "relation",
          "source_rating",
          "proposal_decision");

  private final Handle handle;

  Dump(Handle handle) {
    this.handle = handle;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (String table : TABLES) {
      handle.createQuery("SELECT * FROM " + table).mapToMap().stream()
          .map(Dump::row)
          .sorted()
          .forEach(row -> text.append(table).append(' ').append(row).append('\n'));
    }
    return text.toString();
  }

  private static String row(Map<String, Object> cells) {
    return new TreeMap<>(cells).toString();
  }
}
