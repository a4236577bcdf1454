package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.Test;

/** What holds of every linking, tried on random reports; the seed stands in every message. */
class LinkLawsTest {

  @Test
  void everyClaimIsInExactlyOneEventAndNoEventContradictsItself() {
    ClaimLinker linker = new ClaimLinker();
    int merged = 0;
    for (long seed = 0; seed < 60; seed++) {
      List<Outcome.Extracted> reports = RandomReports.reports(new Random(seed), 30);
      Map<ClaimRef, Claim> claims = new HashMap<>();
      for (Outcome.Extracted report : reports) {
        report.claims().forEach(c -> claims.put(new ClaimRef(report.report().id(), c.id()), c));
      }
      Set<ClaimRef> seen = new HashSet<>();
      for (Event event : linker.link(reports)) {
        String where = "seed " + seed + " " + event.id();
        event.claims().forEach(ref -> assertThat(seen.add(ref)).as(where).isTrue());
        assertThat(event.claims()).as(where).isSorted();
        noReportTellsThemApart(where, event, reports);
        holdsTogether(where, event.claims().stream().map(claims::get).toList());
        boundsAreInOrder(where, event);
        EventLaws.factsComeOfFacts(where, event, event.claims().stream().map(claims::get).toList());
        assertThat(event.origins()).as(where).isNotEmpty();
        merged += event.claims().size() > 1 ? 1 : 0;
      }
      assertThat(seen).as("seed " + seed).isEqualTo(claims.keySet());
    }
    assertThat(merged)
        .as("the random reports must meet, or the laws are tried on nothing")
        .isGreaterThan(100);
  }

  private static void noReportTellsThemApart(
      String where, Event event, List<Outcome.Extracted> reports) {
    PairScorer scorer = new PairScorer(new TypeTellings());
    for (Outcome.Extracted report : reports) {
      List<ReportClaim> told =
          ReportClaim.of(report).stream().filter(c -> event.claims().contains(c.ref())).toList();
      for (ReportClaim one : told) {
        for (ReportClaim other : told) {
          assertThat(one == other || !scorer.score(one, other).contradicts()).as(where).isTrue();
        }
      }
    }
  }

  private static void holdsTogether(String where, List<Claim> claims) {
    TypeTellings tellings = new TypeTellings();
    for (Claim one : claims) {
      for (Claim other : claims) {
        assertThat(tellings.compatible(one.type(), other.type())).as(where).isTrue();
        assertThat(kindOfStatus(one)).as(where).isEqualTo(kindOfStatus(other));
        DateRange range = one.date() == null ? null : one.date().range();
        DateRange otherRange = other.date() == null ? null : other.date().range();
        if (range != null && otherRange != null) {
          assertThat(range.mayOverlap(otherRange)).as(where).isTrue();
        }
      }
    }
  }

  private static String kindOfStatus(Claim claim) {
    return switch (claim.status()) {
      case OCCURRED, ONGOING, ATTEMPTED, DENIED -> "fact";
      case PLANNED, THREATENED, HYPOTHETICAL -> claim.status().code();
    };
  }

  private static void boundsAreInOrder(String where, Event event) {
    for (Event.EventToll toll : event.tolls()) {
      if (toll.min() != null && toll.best() != null) {
        assertThat(toll.min()).as(where).isLessThanOrEqualTo(toll.best());
      }
      if (toll.max() != null && toll.best() != null) {
        assertThat(toll.best()).as(where).isLessThanOrEqualTo(toll.max());
      }
      if (toll.max() != null && toll.min() != null) {
        assertThat(toll.min()).as(where).isLessThanOrEqualTo(toll.max());
      }
    }
  }

  @Test
  void theExamplesOfTheTellingsHold() {
    TypeTellings tellings = new TypeTellings();
    for (Vocabulary.Row row : TypeTellings.rows()) {
      assertThat(row.list("types"))
          .allMatch(type -> org.attest.model.EventType.find(type).isPresent());
      assertThat(row.list("examples")).as("line " + row.line()).isNotEmpty();
      assertThat(row.list("counterexamples")).as("line " + row.line()).isNotEmpty();
      row.list("examples").forEach(pair -> assertThat(holds(tellings, pair)).as(pair).isTrue());
      row.list("counterexamples")
          .forEach(pair -> assertThat(holds(tellings, pair)).as(pair).isFalse());
    }
  }

  private static boolean holds(TypeTellings tellings, String pair) {
    String[] types = pair.split(" \\+ ");
    for (String type : types) {
      assertThat(org.attest.model.EventType.find(type)).as(type).isPresent();
    }
    return tellings.compatible(types[0], types[1]) && tellings.compatible(types[1], types[0]);
  }
}
