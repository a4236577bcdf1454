package org.attest.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.attest.app.decisions.Derived;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Relation;
import org.attest.model.Report;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The statements that write, to be called within a transaction. */
final class Writer {
  /** Of one source and the same bytes the latest outcome is kept. */
  private static final String REPLACING =
      " ON CONFLICT (source, raw_hash) DO UPDATE SET result = excluded.result,"
          + " reason = excluded.reason, detail = excluded.detail, report_id = excluded.report_id";

  private final Handle handle;
  private final Copies copies;

  Writer(Handle handle, Copies copies) {
    this.handle = handle;
    this.copies = copies;
  }

  boolean keep(Outcome.Extracted extracted) {
    Report report = extracted.report();
    boolean isNew = count("SELECT count(*) FROM report WHERE id = ?", report.id()) == 0;
    if (isNew) {
      Documents.Split documents = Documents.split(extracted);
      handle.execute(
          "INSERT INTO report (id, raw_hash, source, outlet, title, published, language, url,"
              + " document) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          report.id(),
          report.rawHash(),
          report.source(),
          report.outlet(),
          report.title(),
          day(report.published()),
          report.language(),
          report.url(),
          documents.report());
      for (int i = 0; i < extracted.claims().size(); i++) {
        claim(report.id(), i, extracted.claims().get(i), documents.claims().get(i));
      }
      for (int i = 0; i < extracted.relations().size(); i++) {
        relation(report, i, extracted.relations().get(i));
      }
      copies.add(report);
      markStale();
    }
    handle.execute(
        "INSERT INTO outcome (source, raw_hash, result, report_id) VALUES (?, ?, 'extracted', ?)"
            + REPLACING,
        report.source(),
        report.rawHash(),
        report.id());
    return isNew;
  }

  void keep(Outcome.Rejected rejected) {
    handle.execute(
        "INSERT INTO outcome (source, raw_hash, result, reason, detail)"
            + " VALUES (?, ?, 'rejected', ?, ?)"
            + REPLACING,
        rejected.source(),
        rejected.rawHash() == null ? "" : rejected.rawHash(),
        rejected.reason().code(),
        rejected.detail());
  }

  boolean delete(String reportId) {
    copies.remove(reportId);
    boolean deleted = handle.execute("DELETE FROM report WHERE id = ?", reportId) > 0;
    if (deleted) {
      markStale();
    }
    return deleted;
  }

  void replaceEvents(Derived derived) {
    handle.execute("DELETE FROM event");
    derived.events().forEach(this::event);
    machineRead().forEach(this::filterBy);
    handle.execute("DELETE FROM decided_claim");
    derived.claims().forEach(this::decided);
    handle.execute("UPDATE derivation SET state = 'current'");
  }

  /** The claims decided on so far, as the machine read them. */
  private List<Filtered> machineRead() {
    return handle
        .createQuery(
            "SELECT c.report_id, c.id, c.document FROM claim c"
                + " JOIN decided_claim d ON d.report_id = c.report_id AND d.claim_id = c.id")
        .map((row, context) -> new Filtered(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** A claim and the document by which it is to be found. */
  private record Filtered(String reportId, String claimId, String document) {}

  private void decided(Derived.DecidedClaim decided) {
    Outcome.Extracted alone = new Outcome.Extracted(decided.report(), List.of(decided.claim()));
    String document = Documents.split(alone).claims().getFirst();
    handle.execute(
        "INSERT INTO decided_claim VALUES (?, ?, ?, ?)",
        decided.report().id(),
        decided.claim().id(),
        decided.rejected() ? 1 : 0,
        document);
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
  }

  private void relation(Report report, int number, Relation relation) {
    handle.execute(
        "INSERT INTO relation (report_id, number, kind, words, document) VALUES (?, ?, ?, ?, ?)",
        report.id(),
        number,
        relation.kind().code(),
        relation.evidence().of(report.text()),
        Documents.write(relation));
  }

  private void claim(String reportId, int number, Claim claim, String document) {
    DateRange range = claim.date() == null ? null : claim.date().range();
    handle.execute(
        "INSERT INTO claim (report_id, id, number, type, status, first_day, last_day, document)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        reportId,
        claim.id(),
        number,
        claim.type(),
        claim.status().code(),
        range == null ? null : day(range.start()),
        range == null ? null : day(range.end()),
        document);
    Stream.of(claim.agents(), claim.targets(), claim.others())
        .flatMap(List::stream)
        .forEach(
            actor ->
                handle.execute(
                    "INSERT INTO claim_actor VALUES (?, ?, ?, ?)",
                    reportId,
                    claim.id(),
                    actor.actorId(),
                    actor.actor() == null ? actor.text() : actor.actor()));
    if (claim.place() != null) {
      claimPlace(reportId, claim.id(), claim.place());
    }
  }

  private void claimPlace(String reportId, String claimId, Claim.ClaimPlace mention) {
    Place place = mention.place();
    handle.execute(
        "INSERT INTO claim_place VALUES (?, ?, ?, ?, ?)",
        reportId,
        claimId,
        place == null ? null : place.id(),
        place == null ? mention.text() : names(place),
        place == null ? null : place.country());
    mention.parts().forEach(part -> claimPlace(reportId, claimId, part));
  }

  private void event(Event event) {
    DateRange range = event.date() == null ? null : event.date().range();
    handle.execute(
        "INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)",
        event.id(),
        event.type(),
        event.status().code(),
        event.grade().code(),
        range == null ? null : day(range.start()),
        range == null ? null : day(range.end()),
        Documents.write(event));
    for (ClaimRef claim : event.claims()) {
      handle.execute(
          "INSERT INTO event_claim VALUES (?, ?, ?)",
          event.id(),
          claim.reportId(),
          claim.claimId());
    }
    Stream.of(event.agents(), event.targets())
        .flatMap(List::stream)
        .forEach(
            party ->
                handle.execute(
                    "INSERT INTO event_actor VALUES (?, ?, ?)",
                    event.id(),
                    party.actorId(),
                    party.name()));
    if (event.place() != null) {
      Place place = event.place().place();
      handle.execute(
          "INSERT INTO event_place VALUES (?, ?, ?, ?)",
          event.id(),
          place == null ? null : place.id(),
          place == null ? event.place().text() : names(place),
          place == null ? null : place.country());
    }
  }

  /** The names a place may be asked for by: "Kafr Nabl, Idlib". */
  private static String names(Place place) {
    return Stream.of(place.name(), place.admin2(), place.admin1())
        .filter(name -> name != null)
        .distinct()
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }

  private void markStale() {
    handle.execute("UPDATE derivation SET state = 'stale'");
  }

  private int count(String query, String value) {
    return handle.select(query, value).mapTo(Integer.class).one();
  }

  private static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
