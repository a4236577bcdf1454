package org.attest.link;

import java.util.List;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Stance;

/**
 * A report's claims with only what comparing them asks for: neither its text nor chains, means and
 * reasons, which make up most of what an index of many claims would hold. No event can be derived
 * from them.
 */
final class LeanClaims {
  private static final List<Chain> NO_SOURCE = List.of(new Chain(Stance.ASSERTS, List.of()));

  private LeanClaims() {}

  static List<ReportClaim> of(Outcome.Extracted extracted) {
    Report report = lean(extracted.report());
    return ReportClaim.of(extracted).stream().map(claim -> lean(claim, report)).toList();
  }

  private static ReportClaim lean(ReportClaim claim, Report report) {
    ToldWords told = claim.told();
    return new ReportClaim(
        report,
        lean(claim.claim()),
        claim.ref(),
        Candidates.rarest(claim.words()),
        claim.evidence(),
        new ToldWords(
            report,
            told.about(),
            told.start(),
            told.lemma(),
            told.sentence(),
            told.names(),
            told.numbers()),
        claim.parties());
  }

  private static Report lean(Report report) {
    return new Report(
        report.id(),
        report.rawHash(),
        report.source(),
        report.outlet(),
        null,
        report.published(),
        report.language(),
        null,
        null,
        "",
        null,
        null,
        List.of());
  }

  private static Claim lean(Claim claim) {
    return new Claim(
        claim.id(),
        claim.type(),
        claim.status(),
        claim.certainty(),
        claim.aggregate(),
        claim.partOf(),
        NO_SOURCE,
        claim.agents(),
        claim.targets(),
        List.of(),
        List.of(),
        null,
        null,
        List.of(),
        claim.place(),
        claim.date(),
        claim.tolls(),
        null,
        claim.evidence(),
        List.of());
  }
}
