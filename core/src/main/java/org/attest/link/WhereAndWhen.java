package org.attest.link;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.attest.model.Claim.ClaimDate;
import org.attest.model.Claim.ClaimPlace;
import org.attest.model.DateRange;
import org.attest.model.Event.EventDate;
import org.attest.model.Event.EventPlace;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;

/** Place and date of an event: the most precise that no better-founded one contradicts. */
final class WhereAndWhen {

  private WhereAndWhen() {}

  static @Nullable EventPlace place(Evidence evidence) {
    List<ReportClaim> resolved =
        evidence.claims().stream()
            .filter(claim -> placeOf(claim) != null)
            .sorted(
                Comparator.<ReportClaim>comparingInt(claim -> known(claim).ucdpPrecision())
                    .thenComparing(claim -> known(claim).radiusKm())
                    .thenComparing(claim -> mention(claim).inherited())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    ReportClaim chosen =
        bestFounded(
            evidence,
            resolved,
            (one, other) -> PlaceFit.of(known(one), known(other)).contradicts());
    if (chosen != null) {
      return new EventPlace(known(chosen), mention(chosen).text(), null, chosen.ref());
    }
    return evidence.claims().stream()
        .filter(claim -> claim.claim().place() != null)
        .findFirst()
        .map(c -> new EventPlace(null, mention(c).text(), mention(c).unresolved(), c.ref()))
        .orElse(null);
  }

  static @Nullable EventDate date(Evidence evidence) {
    List<ReportClaim> resolved =
        evidence.claims().stream()
            .filter(claim -> rangeOf(claim) != null)
            .sorted(
                Comparator.<ReportClaim>comparingLong(claim -> DateFit.length(range(claim)))
                    .thenComparing(claim -> said(claim).inferred())
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    ReportClaim chosen =
        bestFounded(evidence, resolved, (one, other) -> !range(one).mayOverlap(range(other)));
    if (chosen != null) {
      return new EventDate(range(chosen), null, said(chosen).inferred(), chosen.ref());
    }
    return evidence.claims().stream()
        .filter(claim -> claim.claim().date() != null && said(claim).partial() != null)
        .findFirst()
        .map(c -> new EventDate(null, said(c).partial(), said(c).inferred(), c.ref()))
        .orElse(null);
  }

  /**
   * The first that agrees with at least as many origins as contradict it; dates that are inferred
   * have the publication behind them, not an origin, and so contradict nothing that is said.
   */
  private static @Nullable ReportClaim bestFounded(
      Evidence evidence,
      List<ReportClaim> mostPreciseFirst,
      BiPredicate<ReportClaim, ReportClaim> contradict) {
    for (ReportClaim candidate : mostPreciseFirst) {
      List<ReportClaim> against =
          mostPreciseFirst.stream().filter(other -> contradict.test(candidate, other)).toList();
      List<ReportClaim> agreeing =
          mostPreciseFirst.stream().filter(other -> !against.contains(other)).toList();
      if (evidence.originsBehind(agreeing) >= evidence.originsBehind(against)) {
        return candidate;
      }
    }
    return mostPreciseFirst.isEmpty() ? null : mostPreciseFirst.getFirst();
  }

  private static @Nullable Place placeOf(ReportClaim claim) {
    ClaimPlace mention = claim.claim().place();
    return mention == null ? null : mention.place();
  }

  private static ClaimPlace mention(ReportClaim claim) {
    return Objects.requireNonNull(claim.claim().place());
  }

  private static Place known(ReportClaim claim) {
    return Objects.requireNonNull(mention(claim).place());
  }

  private static @Nullable DateRange rangeOf(ReportClaim claim) {
    ClaimDate date = claim.claim().date();
    return date == null ? null : date.range();
  }

  private static ClaimDate said(ReportClaim claim) {
    return Objects.requireNonNull(claim.claim().date());
  }

  private static DateRange range(ReportClaim claim) {
    return Objects.requireNonNull(said(claim).range());
  }
}
