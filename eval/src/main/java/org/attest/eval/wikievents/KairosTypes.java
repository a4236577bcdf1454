package org.attest.eval.wikievents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attest.model.Vocabulary;

/** The set's own event types and roles for ours ({@code types.tsv}). */
final class KairosTypes {
  static final String KILLED = "killed";
  static final String INJURED = "injured";

  private final Map<String, List<Vocabulary.Row>> rows = new HashMap<>();

  KairosTypes() {
    for (Vocabulary.Row row : Vocabulary.load(KairosTypes.class, "types.tsv")) {
      for (String type : row.list("type")) {
        rows.computeIfAbsent(type, none -> new ArrayList<>()).add(row);
      }
    }
  }

  /** A type of the set, with its names for our roles; empty where it has none for a role. */
  record Kairos(String event, String agent, String target, String means, String place) {}

  /**
   * The set's type for a trigger.
   *
   * @param type ours, or {@link #KILLED} or {@link #INJURED} for a word that tells a toll
   * @param lemma of the trigger
   */
  Optional<Kairos> of(String type, String lemma) {
    return rows.getOrDefault(type, List.of()).stream()
        .filter(row -> row.get("words").isEmpty() || row.list("words").contains(lemma))
        .findFirst()
        .filter(row -> !row.get("event").isEmpty())
        .map(
            row ->
                new Kairos(
                    row.get("event"),
                    row.get("agent"),
                    row.get("target"),
                    row.get("means"),
                    row.get("place")));
  }

  /** True if the file says of a type what it is in the set, be it nothing. */
  boolean knows(String type) {
    return rows.containsKey(type);
  }
}
