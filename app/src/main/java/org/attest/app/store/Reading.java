package org.attest.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The statements that read reports, claims and events, as they are shown. */
final class Reading {
  private static final int AT_ONCE = 200;

  private static final String AS_READ =
      "SELECT report_id, document FROM claim WHERE report_id IN (<ids>)"
          + " ORDER BY report_id, number";

  private static final String AS_DECIDED =
      "SELECT c.report_id, coalesce(d.document, c.document) FROM claim c LEFT JOIN decided_claim d"
          + " ON d.report_id = c.report_id AND d.claim_id = c.id"
          + " WHERE c.report_id IN (<ids>) ORDER BY c.report_id, c.number";

  private final Handle handle;
  private final Database database;

  Reading(Handle handle, Database database) {
    this.handle = handle;
    this.database = database;
  }

  List<Outcome.Extracted> reports() {
    List<Outcome.Extracted> reports = new ArrayList<>();
    inParts(
        handle.createQuery("SELECT id FROM report ORDER BY id").mapTo(String.class).list(),
        AS_READ,
        reports::add);
    return reports;
  }

  /**
   * Those of these reports that there are, by id, each with its claims as the machine read them.
   */
  void reports(Collection<String> ids, Consumer<Outcome.Extracted> sink) {
    inParts(List.copyOf(new TreeSet<>(ids)), AS_READ, sink);
  }

  /** Those of these reports that there are, by id, each with its claims as people decided. */
  void decidedReports(Collection<String> ids, Consumer<Outcome.Extracted> sink) {
    inParts(List.copyOf(new TreeSet<>(ids)), AS_DECIDED, sink);
  }

  private void inParts(List<String> ids, String claims, Consumer<Outcome.Extracted> sink) {
    Masks masks = Masks.of(handle);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      reports(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), claims, masks).forEach(sink);
    }
  }

  /** Those of these events that there are, in any order. */
  void events(Collection<String> ids, Consumer<Event> sink) {
    List<String> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      handle
          .createQuery("SELECT document FROM event WHERE id IN (<ids>)")
          .bindList("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
          .mapTo(String.class)
          .list()
          .forEach(document -> sink.accept(Documents.event(document)));
    }
  }

  private List<Outcome.Extracted> reports(List<String> ids, String query, Masks masks) {
    Map<String, List<String>> claims = new HashMap<>();
    handle
        .createQuery(query)
        .bindList("ids", ids)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            claim ->
                claims
                    .computeIfAbsent(claim.getKey(), key -> new ArrayList<>())
                    .add(claim.getValue()));
    return handle
        .createQuery("SELECT id, document FROM report WHERE id IN (<ids>) ORDER BY id")
        .bindList("ids", ids)
        .map(
            (row, context) ->
                join(
                    row.getString(1),
                    row.getString(2),
                    claims.getOrDefault(row.getString(1), List.of()),
                    masks))
        .list();
  }

  private static Outcome.Extracted join(
      String id, String report, List<String> claims, Masks masks) {
    return Documents.join(
        new Documents.Split(
            masks.document(id, report),
            claims.stream().map(claim -> masks.document(id, claim)).toList()));
  }

  Optional<Outcome.Extracted> report(String id) {
    return report(id, "SELECT document FROM claim WHERE report_id = :id ORDER BY number");
  }

  Optional<Outcome.Extracted> decidedReport(String id) {
    return report(
        id,
        "SELECT coalesce(d.document, c.document) FROM claim c LEFT JOIN decided_claim d"
            + " ON d.report_id = c.report_id AND d.claim_id = c.id"
            + " WHERE c.report_id = :id ORDER BY c.number");
  }

  private Optional<Outcome.Extracted> report(String id, String claims) {
    return handle
        .createQuery("SELECT document FROM report WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(
            document ->
                join(
                    id,
                    document,
                    handle.createQuery(claims).bind("id", id).mapTo(String.class).list(),
                    Masks.of(handle)));
  }

  Set<ClaimRef> rejectedClaims() {
    return new TreeSet<>(
        handle
            .createQuery("SELECT report_id, claim_id FROM decided_claim WHERE rejected = 1")
            .map((row, context) -> new ClaimRef(row.getString(1), row.getString(2)))
            .list());
  }

  List<String> reportsBeginningWith(String prefix) {
    return handle
        .createQuery(
            "SELECT id FROM report WHERE substr(id, 1, length(:full)) = :full ORDER BY id LIMIT 10")
        .bind("full", prefix.startsWith("sha256:") ? prefix : "sha256:" + prefix)
        .mapTo(String.class)
        .list();
  }

  List<Event> events(Filter filter) {
    return events(filter, null);
  }

  List<Event> events(Filter filter, @Nullable ListPlace after) {
    Selection selection = Selection.ofEvents(filter, database);
    if (after != null) {
      selection.after(after);
    }
    return handle
        .createQuery(selection.query("e.document", "event", Selection.EVENT_ORDER))
        .bindMap(selection.values())
        .mapTo(String.class)
        .map(Documents::event)
        .list();
  }

  int count(Filter filter) {
    Selection selection = Selection.ofEvents(filter, database);
    return handle
        .createQuery(selection.count("event"))
        .bindMap(selection.values())
        .mapTo(Integer.class)
        .one();
  }

  Optional<Event> event(String id) {
    return handle
        .createQuery("SELECT document FROM event WHERE id = :id")
        .bind("id", id)
        .mapTo(String.class)
        .findOne()
        .map(Documents::event);
  }

  List<String> eventsOf(ClaimRef claim) {
    return handle
        .createQuery(
            "SELECT event_id FROM event_claim WHERE report_id = :report AND claim_id = :claim"
                + " ORDER BY event_id")
        .bind("report", claim.reportId())
        .bind("claim", claim.claimId())
        .mapTo(String.class)
        .list();
  }

  List<ClaimRef> claims(Filter filter) {
    return claims(filter, null);
  }

  List<ClaimRef> claims(Filter filter, @Nullable ClaimRef after) {
    Selection selection = Selection.ofClaims(filter, database);
    if (after != null) {
      selection.after(after);
    }
    return handle
        .createQuery(selection.query("e.report_id, e.id", "claim", "e.report_id, e.number"))
        .bindMap(selection.values())
        .map((row, context) -> new ClaimRef(row.getString(1), row.getString(2)))
        .list();
  }
}
