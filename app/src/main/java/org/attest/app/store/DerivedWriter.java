package org.attest.app.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attest.app.decisions.Added;
import org.attest.app.decisions.Derived;
import org.attest.app.decisions.References;
import org.attest.app.decisions.Relinked;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.JsonNode;

/** Writes what was derived, and notes what of it is new; to be called within a transaction. */
final class DerivedWriter {
  /** The claims decided on, each with what is decided in one text. */
  private static final String DECIDED =
      "SELECT report_id || '#' || claim_id, rejected || document FROM decided_claim";

  private final Handle handle;
  private final Rows rows;
  private final Masks masks;

  DerivedWriter(Handle handle, Masks masks) {
    this.handle = handle;
    this.masks = masks;
    this.rows = new Rows(handle);
  }

  /**
   * Rows of events that are as they were stay, as most do; writing them anew would take long. Those
   * of claims that people added go with the claims.
   */
  void replace(Derived derived) {
    Relinked.Part part = derived.relinked().part();
    Only events = part == null ? Only.all() : new Only(events(derived, part));
    Only reports = part == null ? Only.all() : new Only(part.reports());
    events(derived.events(), events);
    Map<String, String> claimsBefore = documents(DECIDED, "report_id", reports);
    machineRead(reports).forEach(this::filterBy);
    reports.run(handle, "DELETE FROM decided_claim", "report_id");
    added(derived.added(), reports);
    rows.write();
    derived.claims().forEach(this::decided);
    hideNames(reports);
    noteClaims(claimsBefore, documents(DECIDED, "report_id", reports));
    new LinkTables(handle).keep(derived);
    handle.execute("UPDATE derivation SET state = 'current'");
  }

  /** Those that may be others than before, or there no more. */
  private Set<String> events(Derived derived, Relinked.Part part) {
    Set<String> events = new LinkTables(handle).eventsOf(part.claims());
    derived.events().forEach(event -> events.add(event.id()));
    return events;
  }

  private void events(List<Event> events, Only only) {
    Map<String, String> before = documents("SELECT id, document FROM event", "id", only);
    Map<String, Integer> whole = wholeRows(only);
    Set<String> removed = new TreeSet<>(before.keySet());
    Set<String> added = new TreeSet<>();
    Set<String> changed = new TreeSet<>();
    Set<String> stale = new TreeSet<>();
    for (Event event : events) {
      String document = document(event, masks);
      String had = before.get(event.id());
      removed.remove(event.id());
      if (had == null) {
        added.add(event.id());
      } else if (!had.equals(document)) {
        changed.add(event.id());
      }
      if (!document.equals(had)
          || whole.getOrDefault(event.id(), 0) != event.claims().stream().distinct().count()
          || event.claims().stream().anyMatch(claim -> Added.isAdded(claim.claimId()))) {
        stale.add(event.id());
        event(event, document);
      }
    }
    stale.addAll(removed);
    delete(stale);
    Changes.note(handle, Change.Kind.EVENT, Change.What.REMOVED, removed);
    Changes.note(handle, Change.Kind.EVENT, Change.What.CHANGED, changed);
    Changes.note(handle, Change.Kind.EVENT, Change.What.ADDED, added);
  }

  /**
   * How many rows the claims of an event have; none where its own lacks a column. Where a report
   * was deleted they are fewer than it has claims, also if the report came back since.
   */
  private Map<String, Integer> wholeRows(Only only) {
    Map<String, Integer> counts = new HashMap<>();
    only.read(handle, "SELECT event_id FROM event_claim", "event_id", row -> row.getString(1))
        .forEach(event -> counts.merge(event, 1, Integer::sum));
    only.read(
            handle,
            "SELECT id FROM (SELECT id FROM event WHERE harmed IS NULL) AS lacking",
            "id",
            row -> row.getString(1))
        .forEach(counts::remove);
    return counts;
  }

  private void delete(Set<String> events) {
    if (events.isEmpty()) {
      return;
    }
    PreparedBatch batch = handle.prepareBatch("DELETE FROM event WHERE id = ?");
    events.forEach(batch::add);
    batch.execute();
  }

  /** Claims that people added are rows as any, as they were added; only these are made anew. */
  private void added(List<Derived.DecidedClaim> added, Only reports) {
    Set<String> before = addedNames(reports);
    before.forEach(
        name -> {
          ClaimRef claim = References.claim(name);
          handle.execute(
              "DELETE FROM claim WHERE report_id = ? AND id = ?",
              claim.reportId(),
              claim.claimId());
        });
    for (Derived.DecidedClaim one : added) {
      String report = one.report().id();
      Outcome.Extracted alone = new Outcome.Extracted(one.report(), List.of(one.claim()));
      Writer.claim(
          handle,
          report,
          Integer.parseInt(one.claim().id().substring(1)),
          one.claim(),
          masks.document(report, Documents.split(alone).claims().getFirst()));
    }
    Set<String> now = addedNames(reports);
    Set<String> gone = new TreeSet<>(before);
    gone.removeAll(now);
    Set<String> come = new TreeSet<>(now);
    come.removeAll(before);
    Changes.note(handle, Change.Kind.CLAIM, Change.What.REMOVED, gone);
    Changes.note(handle, Change.Kind.CLAIM, Change.What.ADDED, come);
  }

  private Set<String> addedNames(Only reports) {
    return new TreeSet<>(
        reports.read(
            handle,
            "SELECT report_id || '#' || id FROM (SELECT report_id, id FROM claim WHERE number >= "
                + Added.FIRST
                + ") AS added",
            "report_id",
            row -> row.getString(1)));
  }

  /** What is kept of an event. */
  static String document(Event event, Masks masks) {
    return masks.document(
        event.claims().stream().map(ClaimRef::reportId).toList(), Documents.write(event));
  }

  /** So that no filter finds a claim by a name that is not shown. */
  private void hideNames(Only reports) {
    for (String report : masks.reports()) {
      if (!reports.has(report)) {
        continue;
      }
      for (String table : List.of("claim_actor", "claim_place")) {
        handle
            .select("SELECT DISTINCT name FROM " + table + " WHERE report_id = ?", report)
            .mapTo(String.class)
            .list()
            .forEach(
                name ->
                    handle.execute(
                        "UPDATE " + table + " SET name = ? WHERE report_id = ? AND name = ?",
                        masks.words(report, name),
                        report,
                        name));
      }
    }
  }

  private Map<String, String> documents(String query, String column, Only only) {
    Map<String, String> documents = new TreeMap<>();
    only.read(handle, query, column, row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(entry -> documents.put(entry.getKey(), entry.getValue()));
    return documents;
  }

  private void noteClaims(Map<String, String> before, Map<String, String> now) {
    Set<String> changed = new TreeSet<>(before.keySet());
    changed.addAll(now.keySet());
    changed.removeIf(id -> Objects.equals(before.get(id), now.get(id)));
    Changes.note(handle, Change.Kind.CLAIM, Change.What.CHANGED, changed);
  }

  /** The claims decided on so far, as the machine read them. */
  private List<Filtered> machineRead(Only reports) {
    return reports.read(
        handle,
        "SELECT c.report_id, c.id, c.document FROM claim c"
            + " JOIN decided_claim d ON d.report_id = c.report_id AND d.claim_id = c.id",
        "d.report_id",
        row -> new Filtered(row.getString(1), row.getString(2), row.getString(3)));
  }

  /** A claim and the document by which it is to be found. */
  private record Filtered(String reportId, String claimId, String document) {}

  private void decided(Derived.DecidedClaim decided) {
    Outcome.Extracted alone = new Outcome.Extracted(decided.report(), List.of(decided.claim()));
    String document =
        masks.document(decided.report().id(), Documents.split(alone).claims().getFirst());
    handle.execute(
        "INSERT INTO decided_claim (report_id, claim_id, rejected, document, renamed)"
            + " VALUES (?, ?, ?, ?, ?)",
        decided.report().id(),
        decided.claim().id(),
        decided.rejected() ? 1 : 0,
        document,
        decided.renamed() ? 1 : 0);
    filterBy(new Filtered(decided.report().id(), decided.claim().id(), document));
  }

  /** Sets the columns by which a claim is filtered. */
  private void filterBy(Filtered filtered) {
    JsonNode claim = Documents.tree(filtered.document());
    handle.execute(
        "UPDATE claim SET type = ?, status = ?, first_day = ?, last_day = ?"
            + " WHERE report_id = ? AND id = ?",
        Documents.string(claim.path("type")),
        Documents.string(claim.path("status")),
        Documents.string(claim.path("date").path("start")),
        Documents.string(claim.path("date").path("end")),
        filtered.reportId(),
        filtered.claimId());
    handle.execute(
        "DELETE FROM claim_actor WHERE report_id = ? AND claim_id = ?",
        filtered.reportId(),
        filtered.claimId());
    for (String part : List.of("agents", "targets", "others")) {
      for (JsonNode actor : claim.path(part)) {
        handle.execute(
            "INSERT INTO claim_actor VALUES (?, ?, ?, ?)",
            filtered.reportId(),
            filtered.claimId(),
            Documents.string(actor.path("actor_id")),
            Documents.string(actor.path(actor.path("actor").isString() ? "actor" : "text")));
      }
    }
  }

  private static long harmed(Event event) {
    return event.tolls().stream()
        .flatMap(toll -> Stream.of(toll.min(), toll.best(), toll.max()))
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .max()
        .orElse(0);
  }

  private void event(Event event, String document) {
    DateRange range = event.date() == null ? null : event.date().range();
    rows.add(
        "event",
        event.id(),
        event.type(),
        event.status().code(),
        event.grade().code(),
        range == null ? null : Writer.day(range.start()),
        range == null ? null : Writer.day(range.end()),
        document,
        harmed(event));
    for (ClaimRef claim : event.claims()) {
      rows.add("event_claim", event.id(), claim.reportId(), claim.claimId());
    }
    Stream.of(event.agents(), event.targets())
        .flatMap(List::stream)
        .forEach(party -> rows.add("event_actor", event.id(), party.actorId(), party.name()));
    if (event.place() != null) {
      Place place = event.place().place();
      rows.add(
          "event_place",
          event.id(),
          place == null ? null : place.id(),
          place == null ? event.place().text() : Writer.names(place),
          place == null ? null : place.country());
    }
  }
}
