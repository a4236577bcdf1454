package org.attest.app.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** In how many events and claims actors have a part, as last derived. */
public final class ActorCounts {
  private final Store store;

  ActorCounts(Store store) {
    this.store = store;
  }

  /**
   * An actor's counts.
   *
   * @param name what events or claims call it
   */
  public record Count(String name, int events, int claims) {}

  /** By id, of all actors that have one. */
  public Map<String, Count> byId() {
    return store.use(
        handle -> {
          Map<String, Count> counts = new TreeMap<>();
          read(handle, "event_actor", "event_id")
              .forEach((id, one) -> counts.put(id, new Count(one.name(), one.number(), 0)));
          read(handle, "claim_actor", "report_id || '#' || claim_id")
              .forEach(
                  (id, one) ->
                      counts.merge(
                          id,
                          new Count(one.name(), 0, one.number()),
                          (event, claim) ->
                              new Count(event.name(), event.events(), claim.claims())));
          return counts;
        });
  }

  private record Row(String name, int number) {}

  private static Map<String, Row> read(Handle handle, String table, String one) {
    Map<String, Row> rows = new TreeMap<>();
    handle
        .createQuery(
            "SELECT actor_id, min(name), count(DISTINCT %s) FROM %s WHERE actor_id IS NOT NULL"
                    .formatted(one, table)
                + " GROUP BY actor_id")
        .map(
            (row, context) -> Map.entry(row.getString(1), new Row(row.getString(2), row.getInt(3))))
        .forEach(entry -> rows.put(entry.getKey(), entry.getValue()));
    return rows;
  }

  /** Ids of reports with claims in which an actor has a part, at most so many. */
  public List<String> reportsOf(String id, int most) {
    return store.use(
        handle ->
            handle
                .createQuery(
                    "SELECT DISTINCT report_id FROM claim_actor WHERE actor_id = :id"
                        + " ORDER BY report_id LIMIT :most")
                .bind("id", id)
                .bind("most", most)
                .mapTo(String.class)
                .list());
  }

  /** How many claims name a party so that no file knows, in any case of A to Z. */
  public int claimsNaming(String name) {
    return store.use(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM claim_actor WHERE actor_id IS NULL"
                        + " AND lower(name) IN (lower(:name), lower('the ' || :name))")
                .bind("name", name)
                .mapTo(Integer.class)
                .one());
  }
}
