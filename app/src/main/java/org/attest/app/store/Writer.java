package org.attest.app.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.References;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Reason;
import org.attest.model.Relation;
import org.attest.model.Report;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

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

  Kept keep(Outcome.Extracted extracted, Store.Deleted deleted) {
    Report report = extracted.report();
    boolean isNew = count("SELECT count(*) FROM report WHERE id = ?", report.id()) == 0;
    if (isNew && deleted == Store.Deleted.STAY_AWAY) {
      Optional<Long> tombstone = tombstone(report);
      if (tombstone.isPresent()) {
        return keep(
            new Outcome.Rejected(
                report.source(),
                report.rawHash(),
                Reason.DELETED,
                "deleted by entry %d of the log; ingest --again takes it back in"
                    .formatted(tombstone.get())));
      }
    }
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
        claim(handle, report.id(), i, extracted.claims().get(i), documents.claims().get(i));
      }
      for (int i = 0; i < extracted.relations().size(); i++) {
        relation(report, i, extracted.relations().get(i));
      }
      copies.add(report);
      Changes.note(handle, Change.Kind.REPORT, Change.What.ADDED, List.of(report.id()));
      Changes.note(handle, Change.Kind.CLAIM, Change.What.ADDED, names(extracted));
      markStale(report.id());
    }
    handle.execute(
        "INSERT INTO outcome (source, raw_hash, result, report_id) VALUES (?, ?, 'extracted', ?)"
            + REPLACING,
        report.source(),
        report.rawHash(),
        report.id());
    return new Kept(extracted, isNew);
  }

  private static List<String> names(Outcome.Extracted extracted) {
    return extracted.claims().stream()
        .map(claim -> References.text(new ClaimRef(extracted.report().id(), claim.id())))
        .toList();
  }

  /** The entry that deleted this report, or one that was read from the same bytes. */
  private Optional<Long> tombstone(Report report) {
    return handle
        .select(
            "SELECT max(number) FROM decision"
                + " WHERE kind = 'delete' AND (about = ? OR content = ?)",
            report.id(),
            Decider.deletedBytes(report.rawHash()))
        .mapTo(Long.class)
        .findOne();
  }

  Kept keep(Outcome.Rejected rejected) {
    handle.execute(
        "INSERT INTO outcome (source, raw_hash, result, reason, detail)"
            + " VALUES (?, ?, 'rejected', ?, ?)"
            + REPLACING,
        rejected.source(),
        rejected.rawHash() == null ? "" : rejected.rawHash(),
        rejected.reason().code(),
        rejected.detail());
    return new Kept(rejected, false);
  }

  boolean delete(String reportId) {
    List<String> claims =
        handle
            .select("SELECT report_id || '#' || id FROM claim WHERE report_id = ?", reportId)
            .mapTo(String.class)
            .list();
    copies.remove(reportId);
    boolean deleted = handle.execute("DELETE FROM report WHERE id = ?", reportId) > 0;
    if (deleted) {
      Changes.note(handle, Change.Kind.CLAIM, Change.What.REMOVED, claims);
      Changes.note(handle, Change.Kind.REPORT, Change.What.REMOVED, List.of(reportId));
      markStale(reportId);
    }
    return deleted;
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

  static void claim(Handle handle, String reportId, int number, Claim claim, String document) {
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
      claimPlace(handle, reportId, claim.id(), claim.place());
    }
  }

  private static void claimPlace(
      Handle handle, String reportId, String claimId, Claim.ClaimPlace mention) {
    Place place = mention.place();
    handle.execute(
        "INSERT INTO claim_place VALUES (?, ?, ?, ?, ?)",
        reportId,
        claimId,
        place == null ? null : place.id(),
        place == null ? mention.text() : names(place),
        place == null ? null : place.country());
    mention.parts().forEach(part -> claimPlace(handle, reportId, claimId, part));
  }

  /** The names a place may be asked for by: "Kafr Nabl, Idlib". */
  static String names(Place place) {
    return Stream.of(place.name(), place.admin2(), place.admin1())
        .filter(name -> name != null)
        .distinct()
        .reduce((left, right) -> left + ", " + right)
        .orElse("");
  }

  private void markStale(String reportId) {
    new LinkTables(handle).changed(reportId);
    handle.execute("UPDATE derivation SET state = 'stale'");
  }

  private int count(String query, String value) {
    return handle.select(query, value).mapTo(Integer.class).one();
  }

  static @Nullable String day(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }
}
