package org.attest.app.server.pages.review;

import java.time.Instant;
import java.util.Map;
import org.attest.app.decisions.ReviewedReport;
import org.attest.app.server.pages.report.ReportView;
import org.attest.app.server.review.Seen;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Role;
import org.attest.app.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * A report in review.
 *
 * @param round in which the visitor codes it; null if in none
 * @param said of the round, or of what two coders left to settle; empty if there is nothing
 * @param isLead may have it coded by two
 * @param skips when the visitor put what at the end: by claim, {@code ""} for the report itself
 */
public record ReviewView(
    ReportView report,
    @Nullable String round,
    String said,
    boolean isLead,
    boolean isDisputed,
    Map<String, String> skips) {

  public ReviewView {
    skips = Map.copyOf(skips);
  }

  /** True if the visitor put that claim at the end; {@code ""} asks for the report itself. */
  public boolean isSkipped(String claim) {
    return skips.containsKey(claim);
  }

  static ReviewView of(Store store, Visitor visitor, Seen seen) {
    Map<String, String> skips =
        store
            .review()
            .skips(visitor.name(), Instant.now())
            .getOrDefault(seen.read().report().id(), Map.of());
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
    return new ReviewView(report, seen.round(), said, visitor.may(Role.LEAD), isDisputed, skips);
  }
}
