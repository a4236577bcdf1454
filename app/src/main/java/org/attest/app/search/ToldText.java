package org.attest.app.search;

import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * The words by which a claim is told, and where.
 *
 * @param evidence its passages, in text order
 */
record ToldText(List<String> evidence, @Nullable String title, @Nullable String outlet) {
  ToldText {
    evidence = List.copyOf(evidence);
  }

  static ToldText of(Report report, Claim claim) {
    return new ToldText(
        claim.evidence().stream().map(span -> span.of(report.text())).toList(),
        report.title(),
        report.outlet());
  }
}
