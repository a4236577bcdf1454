package org.attest.app.store;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.attest.model.ClaimRef;
import org.jspecify.annotations.Nullable;

/** A {@link Filter} as the conditions of a query and the values bound in them. */
final class Selection {
  /** By first day, undated ones last; the index event_listed is of this order. */
  static final String EVENT_ORDER = "coalesce(e.first_day, e.last_day, '9999'), e.type, e.id";

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

  /** How many rows there are, whatever the limit. */
  String count(String table) {
    values.remove("limit");
    return "SELECT count(*) FROM %s e WHERE %s".formatted(table, conditions);
  }

  /** Those that come after a place in the order of lists. */
  void after(ListPlace place) {
    values.put("after_day", place.day());
    values.put("after_type", place.type());
    and("(" + EVENT_ORDER + ") > (:after_day, :after_type, :after)", "after", place.id());
  }

  /** Those that come after a claim, by report and number, as long as it is there. */
  void after(ClaimRef claim) {
    values.put("after_report", claim.reportId());
    and(
        "(e.report_id > :after_report OR (e.report_id = :after_report AND e.number >"
            + " (SELECT number FROM claim WHERE report_id = :after_report AND id = :after)))",
        "after",
        claim.claimId());
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
