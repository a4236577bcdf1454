package org.attest.link;

import java.util.List;
import java.util.stream.Collectors;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * A claim together with the report it stands in.
 *
 * @param words content words of its evidence, lower case, sorted, each once
 * @param evidence the same by their rarity
 * @param told the word that tells it, its sentence and its report
 * @param parties its agents and targets
 */
record ReportClaim(
    Report report,
    Claim claim,
    ClaimRef ref,
    List<String> words,
    WordVector evidence,
    ToldWords told,
    RoleFit.Told parties)
    implements Comparable<ReportClaim> {

  /** All claims of a report. */
  static List<ReportClaim> of(Outcome.Extracted extracted) {
    if (extracted.claims().isEmpty()) {
      return List.of();
    }
    Report report = extracted.report();
    ReportWords about = ReportWords.of(report);
    return extracted.claims().stream().map(claim -> of(report, claim, about)).toList();
  }

  private static ReportClaim of(Report report, Claim claim, ReportWords about) {
    String evidence =
        claim.evidence().stream()
            .map(span -> span.of(report.text()))
            .collect(Collectors.joining(" "));
    List<String> words = contentWords(evidence);
    return new ReportClaim(
        report,
        claim,
        new ClaimRef(report.id(), claim.id()),
        words,
        WordVector.of(words.stream()),
        ClaimWords.of(report, claim, about),
        RoleFit.Told.of(claim));
  }

  /** {@link NewsWords} of a text, sorted, each once. */
  static List<String> contentWords(String text) {
    return NewsWords.in(text).stream().map(NewsWords.Word::form).distinct().sorted().toList();
  }

  boolean sameReport(ReportClaim other) {
    return ref.reportId().equals(other.ref.reportId());
  }

  @Override
  public int compareTo(ReportClaim other) {
    return ref.compareTo(other.ref);
  }

  // the reference says which claim it is; comparing whole reports would be slow
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ReportClaim that && ref.equals(that.ref);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }
}
