package org.attest.app.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Filter} as the conditions of a query and the values bound in them. */
final class Selection {
  private final StringBuilder conditions = new StringBuilder("1 = 1");
  private final Map<String, Object> values = new LinkedHashMap<>();

  private final Database database;

  private Selection(Database database) {
    this.database = database;
  }

  static Selection ofEvents(Filter filter, Database database) {
    Selection selection = new Selection(database);
    selection.common(filter, "event", "x.event_id = e.id");
    selection.and(
        "e.grade = :grade", "grade", filter.grade() == null ? null : filter.grade().code());
    return selection;
  }

  static Selection ofClaims(Filter filter, Database database) {
    Selection selection = new Selection(database);
    selection.common(filter, "claim", "x.report_id = e.report_id AND x.claim_id = e.id");
    selection.and(
        "EXISTS (SELECT 1 FROM event_claim x JOIN event v ON v.id = x.event_id"
            + " WHERE x.report_id = e.report_id AND x.claim_id = e.id AND v.grade = :grade)",
        "grade",
        filter.grade() == null ? null : filter.grade().code());
    return selection;
  }

  /** The query for a column of the table, whose rows are called {@code e}. */
  String query(String columns, String table, String order) {
    return "SELECT %s FROM %s e WHERE %s ORDER BY %s LIMIT :limit"
        .formatted(columns, table, conditions, order);
  }

  Map<String, Object> values() {
    return values;
  }

  private void common(Filter filter, String table, String join) {
    values.put("limit", filter.limit());
    and("e.type = :type", "type", filter.type());
    and("e.status = :status", "status", filter.status() == null ? null : filter.status().code());
    and(
        "EXISTS (SELECT 1 FROM %s_actor x WHERE %s AND (x.actor_id = :actor OR %s))"
            .formatted(table, join, database.contains("x.name", ":actor")),
        "actor",
        filter.actor());
    and(
        "EXISTS (SELECT 1 FROM %s_place x WHERE %s AND x.country = :country)"
            .formatted(table, join),
        "country",
        filter.country() == null ? null : filter.country().toUpperCase(Locale.ROOT));
    and(
        "EXISTS (SELECT 1 FROM %s_place x WHERE %s AND (x.place_id = :place OR %s))"
            .formatted(table, join, database.contains("x.name", ":place")),
        "place",
        filter.place());
    String dated = "(e.first_day IS NOT NULL OR e.last_day IS NOT NULL)";
    and(
        dated + " AND (e.last_day IS NULL OR e.last_day >= :from)",
        "from",
        filter.from() == null ? null : filter.from().toString());
    and(
        dated + " AND (e.first_day IS NULL OR e.first_day <= :to)",
        "to",
        filter.to() == null ? null : filter.to().toString());
  }

  private void and(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.append(" AND ").append(condition);
      values.put(name, value);
    }
  }
}
