package org.attest.app.server.pages.review;

import java.util.List;
import java.util.Optional;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.ReviewedReport;
import org.attest.app.decisions.Reviews;
import org.attest.app.server.pages.report.ReportView;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.ReviewRound;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A report in review.
 *
 * @param round in which the visitor codes it; null if in none
 * @param said of the round, or of what two coders left to settle; empty if there is nothing
 * @param isLead may have it coded by two
 */
public record ReviewView(
    ReportView report, @Nullable String round, String said, boolean isLead, boolean isDisputed) {

  /** What the visitor sees of a report, and what the next decision is made from. */
  record Seen(Outcome.Extracted read, ReviewedReport reviewed, @Nullable String round) {}

  static Seen seen(Store store, Visitor visitor, String id) {
    Outcome.Extracted read = ReportView.read(store, id);
    String report = read.report().id();
    List<Entry> log = store.decisions().ofReport(report);
    Optional<ReviewRound> round =
        store.review().rounds(report).stream()
            .filter(one -> one.isCodedBy(visitor.name()) && !isComplete(one, log))
            .findFirst();
    return round
        .map(one -> new Seen(read, Reviews.of(read, log, one.id(), visitor.name()), one.id()))
        .orElseGet(() -> new Seen(read, Reviews.of(read, log), null));
  }

  private static boolean isComplete(ReviewRound round, List<Entry> log) {
    return Reviews.done(log, round.id()).size() >= 2;
  }

  static ReviewView of(Store store, Visitor visitor, Seen seen) {
    ReportView report = ReportView.of(store, visitor, seen.read(), seen.reviewed());
    boolean isDisputed =
        seen.reviewed().claims().stream()
            .anyMatch(claim -> claim.state() == ReviewedReport.State.DISPUTED);
    String said =
        seen.round() != null
            ? "Coded by two: you do not see what the other decides until both are done."
            : isDisputed
                ? visitor.may(Role.LEAD)
                    ? "Two coders differ where you see a double line. What you decide holds."
                    : "Two coders differ where you see a double line. A lead settles it."
                : "";
    return new ReviewView(report, seen.round(), said, visitor.may(Role.LEAD), isDisputed);
  }
}
