package org.attest.link;

import java.util.ArrayList;
import java.util.List;
import org.attest.model.Claim;
import org.attest.model.Status;

/**
 * Scores pairs of claims by named parts (docs/decisions/0010-linking.md says how the weights were
 * set). Where a claim lacks place or date, more of the rest is asked for.
 */
final class PairScorer {
  private static final double TYPE = 0.15;
  private static final double DATE = 0.25;
  private static final double PLACE = 0.25;
  private static final double AGENTS = 0.1;
  private static final double TARGETS = 0.1;
  private static final double TOLLS = 0.1;
  private static final double WORDS = 0.3;

  /** Added where the evidence is all but the same words: a reprint. */
  private static final double COPIED = 0.3;

  private static final double COPIED_FROM = 0.8;

  private static final double NEEDED = 0.45;
  private static final double NEEDED_WITHOUT_PLACE_OR_DATE = 0.56;

  private static final double NEEDED_WITH_COUNTRY_ALONE = 0.5;

  /** How well places fit of which one is only known to the country. */
  private static final double COUNTRY_ALONE = 0.2;

  private final TypeTellings tellings;
  private final WordWeights weights;

  PairScorer(TypeTellings tellings, WordWeights weights) {
    this.tellings = tellings;
    this.weights = weights;
  }

  PairScore score(ReportClaim one, ReportClaim other) {
    // one fixed direction, so that the explanation does not depend on the order of the reports
    return one.compareTo(other) <= 0 ? inOrder(one, other) : inOrder(other, one);
  }

  private PairScore inOrder(ReportClaim first, ReportClaim second) {
    Claim one = first.claim();
    Claim other = second.claim();
    if (first.sameReport(second)) {
      return PairScore.contradiction("report", "one report tells an occurrence once");
    }
    if (!statusesFit(one.status(), other.status())) {
      return PairScore.contradiction("status", one.status().code() + ", " + other.status().code());
    }
    if (!tellings.compatible(one.type(), other.type())) {
      return PairScore.contradiction("type", one.type() + ", " + other.type());
    }
    if (isPart(one) && other.aggregate() || isPart(other) && one.aggregate()) {
      return PairScore.contradiction("whole", "a whole and a part");
    }
    return aspects(first, second);
  }

  private PairScore aspects(ReportClaim first, ReportClaim second) {
    Claim one = first.claim();
    Claim other = second.claim();
    Fit said = DateFit.of(one.date(), other.date());
    Fit date = said.known() ? said : DateFit.byPublication(first, second);
    Fit place = PlaceFit.of(one.place(), other.place());
    double words = weights.cosine(first.words(), second.words());
    boolean sameType = one.type().equals(other.type());
    List<PairScore.Part> parts = new ArrayList<>();
    parts.add(
        new PairScore.Part("type", sameType ? TYPE : TYPE / 2, sameType ? "same" : "told as"));
    parts.add(part("date", DATE, date));
    parts.add(part("place", PLACE, place));
    parts.add(part("agents", AGENTS, RoleFit.agents(one, other)));
    parts.add(part("targets", TARGETS, RoleFit.targets(one, other)));
    parts.add(part("tolls", TOLLS, TollFit.of(one, other)));
    parts.add(new PairScore.Part("words", WORDS * words, "of the evidence"));
    if (words >= COPIED_FROM) {
      parts.add(new PairScore.Part("copied", COPIED, "the same words"));
    }
    double total = parts.stream().mapToDouble(PairScore.Part::value).sum();
    return new PairScore(
        List.copyOf(parts), total, needed(date, place), date.contradicts() || place.contradicts());
  }

  private static double needed(Fit date, Fit place) {
    if (!date.known() || !place.known()) {
      return NEEDED_WITHOUT_PLACE_OR_DATE;
    }
    return place.value() <= COUNTRY_ALONE ? NEEDED_WITH_COUNTRY_ALONE : NEEDED;
  }

  private static PairScore.Part part(String name, double weight, Fit fit) {
    return new PairScore.Part(name, weight * fit.value(), fit.words());
  }

  /** What is planned, threatened or supposed is never one with what took place. */
  private static boolean statusesFit(Status one, Status other) {
    return one == other || tellsOfFact(one) && tellsOfFact(other);
  }

  private static boolean tellsOfFact(Status status) {
    return status.isFact() || status == Status.DENIED;
  }

  private static boolean isPart(Claim claim) {
    return claim.partOf() != null;
  }
}
