package org.attest.app.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** All rows of what is told and decided, and of what follows, as text, to compare two stores. */
final class Dump {
  private static final List<String> TABLES =
      List.of(
          "report",
          "outcome",
          "claim",
          "claim_actor",
          "claim_place",
          "copy",
          "event",
          "event_claim",
          "event_actor",
          "event_place",
          "derivation",
          "relation",
          "source_rating",
          "proposal_decision",
          "decision",
          "decided_claim");

  /** Numbers of wordings depend on the order in which reports came. */
  private static final String FINGERPRINTS =
      "SELECT report_id, hash FROM fingerprint LEFT JOIN wording USING (number)";

  private final Handle handle;

  Dump(Handle handle) {
    this.handle = handle;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    TABLES.forEach(table -> rows(table, "SELECT * FROM " + table, text));
    rows("fingerprint", FINGERPRINTS, text);
    return text.toString();
  }

  private void rows(String table, String query, StringBuilder text) {
    handle.createQuery(query).mapToMap().stream()
        .map(Dump::row)
        .sorted()
        .forEach(row -> text.append(table).append(' ').append(row).append('\n'));
  }

  private static String row(Map<String, Object> cells) {
    TreeMap<String, Object> sorted = new TreeMap<>(cells);
    // Computed from the document, and not in every database.
    sorted.remove("text");
    return sorted.toString();
  }
}
