package org.attest.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Effect;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Our event types in another scheme's terms, as a file of this package says: one row a type, or
 * several with conditions, of which the first that holds is taken.
 */
final class Crosswalk {
  static final Crosswalk ACLED = new Crosswalk("acled-types.tsv");
  static final Crosswalk GED = new Crosswalk("ged-types.tsv");
  static final Crosswalk PLOVER = new Crosswalk("plover-types.tsv");
  static final Crosswalk GDELT = new Crosswalk("gdelt-types.tsv");
  static final Crosswalk AWSD = new Crosswalk("awsd-types.tsv");

  private final Map<String, List<Vocabulary.Row>> rows = new LinkedHashMap<>();

  private Crosswalk(String file) {
    for (Vocabulary.Row row : Vocabulary.load(Crosswalk.class, file)) {
      rows.computeIfAbsent(row.get("type"), type -> new ArrayList<>()).add(row);
    }
  }

  /** All rows by type, in the order of the file. */
  Map<String, List<Vocabulary.Row>> rows() {
    return rows;
  }

  /** Why events of the type are left out; null if they are not. */
  @Nullable String notInScope(String type) {
    String reason = rows(type).getFirst().get("not_in_scope");
    return reason.isEmpty() ? null : reason;
  }

  /** A cell of the row that holds for the event; null where it is empty. */
  @Nullable String get(ToldEvent told, String column) {
    String value =
        rows(told.event().type()).stream()
            .filter(row -> holds(row.get("when"), told))
            .findFirst()
            .map(row -> row.get(column))
            .orElse("");
    return value.isEmpty() ? null : value;
  }

  private List<Vocabulary.Row> rows(String type) {
    List<Vocabulary.Row> found = rows.get(type);
    if (found == null) {
      throw new IllegalArgumentException("no row for event type " + type);
    }
    return found;
  }

  private static boolean holds(String condition, ToldEvent told) {
    return switch (condition) {
      case "" -> true;
      case "agent state" -> Side.ofAgents(told) == Side.STATE;
      case "agent group" -> Side.ofAgents(told) == Side.GROUP;
      case "target civilians" -> Side.ofTargets(told) == Side.CIVILIANS;
      case "target armed" ->
          Side.ofTargets(told) == Side.STATE || Side.ofTargets(told) == Side.GROUP;
      case "harm" -> Tolls.isKnown(told, Effect.KILLED) || Tolls.isKnown(told, Effect.INJURED);
      default -> throw new IllegalArgumentException("no condition '" + condition + "'");
    };
  }
}
