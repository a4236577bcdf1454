package org.attest.link;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.attest.model.Claim;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * How likely two claims are to speak of one occurrence: a log-linear model over {@link
 * ClaimLikeness}, whose weights ({@code links.tsv}) were learned from claims of reports whose
 * mentions people had put together (docs/decisions/0020-links-are-probabilities.md). Dates, places,
 * types and statuses that exclude each other rule a pair out, whatever the rest. Two claims of one
 * report have weights of their own ({@link RepeatLikeness}), and clearly unlike ones rule it out
 * too.
 */
final class PairScorer {
  private static final LinkWeights CLAIMS = LinkWeights.of("claim");
  private static final LinkWeights REPEATS = LinkWeights.of("repeat");

  private final TypeTellings tellings;
  private final StoriesOfLate stories = new StoriesOfLate();

  PairScorer(TypeTellings tellings) {
    this.tellings = tellings;
  }

  PairScore score(ReportClaim one, ReportClaim other) {
    // one fixed direction, so that the explanation does not depend on the order of the reports
    return one.compareTo(other) <= 0 ? inOrder(one, other) : inOrder(other, one);
  }

  /** The probability of {@link #score}, or {@link PairOdds#RULED_OUT}; without reasons. */
  double odds(ReportClaim one, ReportClaim other) {
    ReportClaim first = one.compareTo(other) <= 0 ? one : other;
    ReportClaim second = first == one ? other : one;
    if (misfit(first.claim(), second.claim()) != null) {
      return PairOdds.RULED_OUT;
    }
    Fit date = DateFit.of(first, second);
    Fit place = PlaceFit.of(first.claim().place(), second.claim().place());
    if (date.contradicts() || place.contradicts()) {
      return PairOdds.RULED_OUT;
    }
    double probability = probability(aspects(first, second, date, place), first, second);
    return isToldApart(first, second, probability) ? PairOdds.RULED_OUT : probability;
  }

  /** Who tells two occurrences knows them apart; nothing that others tell makes up for it. */
  private static boolean isToldApart(ReportClaim first, ReportClaim second, double probability) {
    return first.sameReport(second) && probability < PairOdds.MEAN;
  }

  /** What rules two claims out whatever they tell of when, where and who; null if nothing. */
  private @Nullable PairScore misfit(Claim one, Claim other) {
    if (!statusesFit(one.status(), other.status())) {
      return PairScore.contradiction(
          "status", () -> one.status().code() + ", " + other.status().code());
    }
    if (!tellings.compatible(one.type(), other.type())) {
      return PairScore.contradiction("type", () -> one.type() + ", " + other.type());
    }
    if (one.partOf() != null && other.aggregate() || other.partOf() != null && one.aggregate()) {
      return PairScore.contradiction("whole", () -> "a whole and a part");
    }
    return null;
  }

  private PairScore inOrder(ReportClaim first, ReportClaim second) {
    Claim one = first.claim();
    Claim other = second.claim();
    PairScore misfit = misfit(one, other);
    if (misfit != null) {
      return misfit;
    }
    Fit date = DateFit.of(first, second);
    Fit place = PlaceFit.of(one.place(), other.place());
    ClaimLikeness.Aspects aspects = aspects(first, second, date, place);
    boolean repeat = first.sameReport(second);
    LinkWeights weights = repeat ? REPEATS : CLAIMS;
    Map<String, Double> signs =
        repeat ? repeatSigns(aspects, first, second) : ClaimLikeness.signs(aspects);
    double probability = probability(aspects, first, second);
    boolean ruledOut = date.contradicts() || place.contradicts();
    boolean contradicts = ruledOut || isToldApart(first, second, probability);
    return new PairScore(
        () -> parts(aspects, signs, weights), signs, ruledOut ? 0 : probability, contradicts);
  }

  private ClaimLikeness.Aspects aspects(
      ReportClaim first, ReportClaim second, Fit date, Fit place) {
    Claim one = first.claim();
    Claim other = second.claim();
    return new ClaimLikeness.Aspects(
        one.type().equals(other.type()),
        date,
        place,
        RoleFit.agents(first.parties(), second.parties()),
        RoleFit.targets(first.parties(), second.parties()),
        TollFit.of(one, other),
        first.evidence().cosine(second.evidence()),
        MentionLikeness.logOdds(first.told(), second.told(), stories));
  }

  private static double probability(
      ClaimLikeness.Aspects aspects, ReportClaim first, ReportClaim second) {
    return LinkWeights.probability(
        first.sameReport(second)
            ? REPEATS.sum(repeatSigns(aspects, first, second))
            : CLAIMS.sum(signs -> ClaimLikeness.tell(aspects, signs)));
  }

  private static Map<String, Double> repeatSigns(
      ClaimLikeness.Aspects aspects, ReportClaim first, ReportClaim second) {
    return RepeatLikeness.signs(
        aspects,
        first.told().lemma().isSame(second.told().lemma()),
        first.claim().status() == second.claim().status());
  }

  private static List<PairScore.Part> parts(
      ClaimLikeness.Aspects aspects, Map<String, Double> signs, LinkWeights weights) {
    return List.of(
        part("type", aspects.sameType() ? "same" : "told as", signs, weights, "told as"),
        part("date", aspects.date().words(), signs, weights, "date"),
        part("place", aspects.place().words(), signs, weights, "place"),
        part("agents", aspects.agents().words(), signs, weights, "agents"),
        part("targets", aspects.targets().words(), signs, weights, "targets"),
        part("tolls", aspects.tolls().words(), signs, weights, "tolls"),
        part(
            "words", "of the sentence and the report", signs, weights, "claim words", "same lemma"),
        part("evidence", "its words", signs, weights, "evidence"),
        part("status", "of two kinds", signs, weights, "statuses"),
        part("any", "two claims of such types", signs, weights, "any"));
  }

  /** What the signs that begin so add together. */
  private static PairScore.Part part(
      String name,
      String words,
      Map<String, Double> signs,
      LinkWeights weights,
      String... beginnings) {
    double value = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      if (Stream.of(beginnings).anyMatch(sign.getKey()::startsWith)) {
        value += weights.of(sign.getKey(), sign.getValue());
      }
    }
    return new PairScore.Part(name, value, words);
  }

  /** What is planned, threatened or supposed is never one with what took place. */
  private static boolean statusesFit(Status one, Status other) {
    return one == other || tellsOfFact(one) && tellsOfFact(other);
  }

  private static boolean tellsOfFact(Status status) {
    return status.isFact() || status == Status.DENIED;
  }
}
