package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.junit.jupiter.api.Test;

/** Claims that come one report at a time end where all of them together end. */
class LinkIndexTest {
  /** All 200 that were once asked for: {@code -Dorders=200}. */
  private static final int ORDERS = Integer.getInteger("orders", 25);

  private static final int CLAIMS = 500;

  /** Reports with 500 claims or a little more. */
  private static List<Outcome.Extracted> reports() {
    List<Outcome.Extracted> reports = RandomReports.reports(new Random(7), 400);
    List<Outcome.Extracted> chosen = new ArrayList<>();
    int claims = 0;
    for (Outcome.Extracted report : reports) {
      if (claims < CLAIMS) {
        chosen.add(report);
        claims += report.claims().size();
      }
    }
    return chosen;
  }

  /** Settled after each report in every second order, else all at once. */
  private static LinkIndex of(List<Outcome.Extracted> reports, boolean oneByOne) {
    LinkIndex index = new LinkIndex();
    for (Outcome.Extracted report : reports) {
      index.add(report);
      if (oneByOne) {
        index.cluster(new ClaimRef(report.report().id(), "c1"));
      }
    }
    return index;
  }

  private static List<List<ClaimRef>> linked(List<Outcome.Extracted> reports) {
    return new ClaimLinker()
        .link(reports).stream()
            .map(Event::claims)
            .sorted(java.util.Comparator.comparing(List::getFirst))
            .toList();
  }

  @Test
  void everyOrderGivesTheSameEvents() {
    List<Outcome.Extracted> reports = reports();
    List<List<ClaimRef>> expected = linked(reports);
    assertThat(expected).hasSizeLessThan(CLAIMS).anyMatch(cluster -> cluster.size() > 1);
    long drawnIn = 0;
    long undone = 0;
    for (int order = 0; order < ORDERS; order++) {
      List<Outcome.Extracted> shuffled = new ArrayList<>(reports);
      Collections.shuffle(shuffled, new Random(order));
      LinkIndex index = of(shuffled, order % 2 == 0);
      assertThat(index.clusters()).as("order %d", order).isEqualTo(expected);
      drawnIn += index.drawnIn();
      undone += index.undone();
    }
    assertThat(drawnIn).as("claims drawn in").isGreaterThan(100L * ORDERS);
    assertThat(undone).as("clusters undone").isGreaterThan(ORDERS);
  }

  @Test
  void aReportThatIsTakenAwayWasNeverThere() {
    List<Outcome.Extracted> reports = reports().subList(0, 120);
    for (int order = 0; order < 20; order++) {
      Random random = new Random(order);
      LinkIndex index = new LinkIndex();
      List<Outcome.Extracted> kept = new ArrayList<>();
      for (Outcome.Extracted report : reports) {
        index.add(report);
        kept.add(report);
        if (random.nextInt(3) == 0) {
          index.remove(kept.remove(random.nextInt(kept.size())).report().id());
        }
        // every second order is settled now and then, the others when all is there
        if (order % 2 == 0 && random.nextInt(3) > 0) {
          index.cluster(new ClaimRef(report.report().id(), "c1"));
        }
        if (kept.size() == 60) {
          assertThat(index.clusters()).as("order %d, half", order).isEqualTo(linked(kept));
        }
      }
      assertThat(index.clusters()).as("order %d", order).isEqualTo(linked(kept));
    }
  }

  @Test
  void otherReportsEndSoToo() {
    for (int seed = 0; seed < ORDERS; seed++) {
      List<Outcome.Extracted> reports = RandomReports.reports(new Random(1_000 + seed), 60);
      LinkIndex index = of(reports, true);
      assertThat(index.clusters()).as("seed %d", seed).isEqualTo(linked(reports));
      for (int i = 0; i < 40; i++) {
        index.remove(reports.get(i).report().id());
        index.cluster(new ClaimRef(reports.get(59).report().id(), "c1"));
      }
      assertThat(index.clusters())
          .as("seed %d, the last third", seed)
          .isEqualTo(linked(reports.subList(40, 60)));
    }
  }

  @Test
  void aReportTwiceIsThereOnce() {
    List<Outcome.Extracted> reports = reports().subList(0, 30);
    LinkIndex index = new LinkIndex();
    reports.forEach(index::add);
    long compared = index.compared();
    reports.forEach(index::add);
    assertThat(index.compared()).isEqualTo(compared);
    ClaimRef first = index.clusters().getFirst().getFirst();
    assertThat(index.cluster(first)).isEqualTo(index.clusters().getFirst());
    index.remove("sha256:unknown");
    assertThat(index.clusters()).isEqualTo(linked(reports));
  }

  @Test
  void oddsAreThoseOfTheScore() {
    PairScorer scorer = new PairScorer(new TypeTellings());
    List<ReportClaim> claims =
        reports().subList(0, 60).stream()
            .flatMap(report -> ReportClaim.of(report).stream())
            .toList();
    int possible = 0;
    for (ReportClaim one : claims) {
      for (ReportClaim other : claims) {
        PairScore score = scorer.score(one, other);
        double odds = scorer.odds(one, other);
        assertThat(odds).isEqualTo(score.contradicts() ? PairOdds.RULED_OUT : score.probability());
        possible += odds == PairOdds.RULED_OUT ? 0 : 1;
      }
    }
    assertThat(possible).isGreaterThan(claims.size());
  }
}
