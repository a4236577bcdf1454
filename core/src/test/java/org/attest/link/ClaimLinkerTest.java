package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.attest.link.Told.told;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attest.model.Bounds;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Responsibility;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClaimLinkerTest {
  private static final String AGENCY_STORY =
      "Jets struck a grain store on the edge of Sarmin before dawn on Thursday and set it alight,"
          + " residents of two nearby streets told this agency, while firemen from the provincial"
          + " capital fought the blaze until noon with water brought by lorry from the river.";

  private final ClaimLinker linker = new ClaimLinker();

  private List<Event> link(Told... reports) {
    List<Outcome.Extracted> all = new ArrayList<>();
    for (Told report : reports) {
      all.add(report.report());
    }
    return linker.link(all);
  }

  @Test
  void oneOccurrenceInTwoReportsIsOneEvent() {
    List<Event> events =
        link(
            told("Jets hit a depot in Sarmin, police said").by("police", "police"),
            told("Warplanes bombed Sarmin").in("Hill Times").by("a doctor", "medic"));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().grade()).isEqualTo(Grade.CORROBORATED);
    assertThat(events.getFirst().gradeReason())
        .isEqualTo("Two reports, two origins: a doctor, police.");
    assertThat(events.getFirst().claims()).hasSize(2).isSorted();
    assertThat(events.getFirst().id()).matches("e-[0-9a-f]{12}");
  }

  @Test
  void reprintsOfOneAgencyStoryAreOneOrigin() {
    Told[] reprints = new Told[10];
    for (int i = 0; i < reprints.length; i++) {
      reprints[i] = told(AGENCY_STORY).in("Outlet " + i);
      if (i % 2 == 0) {
        reprints[i].crediting("Foo News Agency");
      }
    }
    List<Event> events = link(reprints);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().grade()).isEqualTo(Grade.SINGLE_SOURCE);
    assertThat(events.getFirst().gradeReason())
        .isEqualTo("Ten reports, one origin: Foo News Agency.");
    assertThat(events.getFirst().origins().getFirst().reports()).hasSize(10);
  }

  @Test
  void outletsWithoutANameAreOriginsOfTheirOwn() {
    Outcome.Extracted one = told("Jets struck Sarmin").in("").report();
    assertThat(linker.link(List.of(one)).getFirst().origins()).hasSize(1);
  }

  @Test
  void theReportersOwnVoiceAddsNoOriginBesideANamedSource() {
    Told both = told("Jets struck Sarmin, the mayor said").by("the mayor", "official");
    assertThat(link(both).getFirst().origins())
        .extracting(Event.Origin::name)
        .containsExactly("the mayor");
  }

  @Test
  void contradictoryTollsGiveARange() {
    List<Event> events =
        link(
            told("Raid on Sarmin kills ten").by("police", "police").killed(Bounds.exact(10)),
            told("Raid kills twelve").in("B").by("a doctor", "medic").killed(Bounds.exact(12)),
            told("Raid kills 8 or more")
                .in("C")
                .by("Watch", "monitor")
                .killed(new Bounds(8L, 8L, null, "at-least")));
    assertThat(events).hasSize(1);
    Event.EventToll toll = events.getFirst().tolls().getFirst();
    assertThat(toll.min()).isEqualTo(10);
    assertThat(toll.best()).isEqualTo(10);
    assertThat(toll.max()).isEqualTo(12);
    assertThat(toll.claims()).hasSize(3);
    assertThat(events.getFirst().grade()).isEqualTo(Grade.CONFIRMED);
  }

  @Test
  void anOpenLowerBoundAboveEveryUpperBoundLeavesNoMaximum() {
    Event event =
        link(
                told("Raid kills ten").by("police", "police").killed(Bounds.exact(10)),
                told("Raid kills over 14")
                    .in("B")
                    .by("a doctor", "medic")
                    .killed(new Bounds(15L, 15L, null, "more-than")))
            .getFirst();
    assertThat(event.tolls().getFirst().max()).isNull();
  }

  @Test
  void whoSaysOnlyUpToHasNoSayInTheLeast() {
    Event event =
        link(
                told("Raid kills up to four")
                    .by("police", "police")
                    .killed(new Bounds(null, 4L, 4L, "up-to")),
                told("Raid kills two to four")
                    .in("B")
                    .by("the mayor", "official")
                    .killed(new Bounds(2L, null, 4L, "range")))
            .getFirst();
    assertThat(event.tolls().getFirst().min()).isEqualTo(2);
    assertThat(event.tolls().getFirst().max()).isEqualTo(4);
  }

  @Test
  void aPartOfThoseHarmedIsNoTollOfAll() {
    Event event =
        link(
                told("Raid kills eight").by("police", "police").killed(Bounds.exact(8)),
                told("Raid kills eight, three of them later")
                    .in("B")
                    .by("a doctor", "medic")
                    .killed(Bounds.exact(8))
                    .killedOf(0, 3)
                    .killedOf(0, 2, "child"))
            .getFirst();
    assertThat(event.tolls())
        .extracting(toll -> toll.who() + " " + toll.min() + " " + toll.best() + " " + toll.max())
        .containsExactly("[] 8 8 8", "[child] 2 2 2");
  }

  @Test
  void runningTotalsAndVagueWordsAreNoFigures() {
    Event event = link(told("Raid kills dozens").killed(Bounds.vague()).cumulative(400)).getFirst();
    assertThat(event.tolls()).hasSize(1);
    assertThat(event.tolls().getFirst().words()).isEqualTo("dozens");
    assertThat(event.tolls().getFirst().best()).isNull();
  }

  @Test
  void aDenialJoinsWhatItDeniesAndContestsIt() {
    List<Event> events =
        link(
            told("Jets struck Sarmin, residents said").by("residents", "resident"),
            told("The army denied that jets struck Sarmin")
                .in("B")
                .status(Status.DENIED)
                .by(Stance.DENIES, "the army", "military", null));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().status()).isEqualTo(Status.OCCURRED);
    assertThat(events.getFirst().grade()).isEqualTo(Grade.CONTESTED);
    assertThat(events.getFirst().gradeReason()).endsWith(" Denied by the army.");
  }

  @Test
  void whatIsPlannedNeverMergesIntoWhatOccurred() {
    for (Status status : List.of(Status.PLANNED, Status.THREATENED, Status.HYPOTHETICAL)) {
      assertThat(
              link(told("Jets struck Sarmin"), told("Jets struck Sarmin").in("B").status(status)))
          .hasSize(2);
      assertThat(
              link(
                  told("Jets to strike Sarmin").status(status),
                  told("Jets will strike Sarmin").in("B").status(status)))
          .hasSize(1);
    }
  }

  @Test
  void raidsOnTwoDaysStayTwoEvenWhereAnUndatedClaimFitsBoth() {
    List<Event> events =
        link(
            told("Jets struck the grain store in Sarmin"),
            told("Jets struck the grain store in Sarmin").in("B").on(LocalDate.of(2021, 3, 5)),
            told("Jets struck the grain store in Sarmin").in("C").on(null));
    assertThat(events).hasSize(2);
    assertThat(events).extracting(event -> event.claims().size()).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void raidsOnPlacesFarApartStayTwoAndNeighboursMerge() {
    assertThat(link(told("Jets struck a town"), told("Jets struck a town").in("B").at(Told.FAR)))
        .hasSize(2);
    List<Event> events =
        link(told("Jets struck a town"), told("Jets struck a town").in("B").at(Told.SYRIA));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().place()).extracting("text").isEqualTo("Sarmin");
    assertThat(link(told("Jets struck a town"), told("Jets struck a town").in("B").at(Told.NEARBY)))
        .hasSize(1);
  }

  @Test
  void aPlacelessUndatedClaimNeedsStrongOtherEvidence() {
    assertThat(
            link(
                told("Jets struck the grain store in Sarmin"),
                told("Jets struck some target").in("B").at(null).on(null)))
        .hasSize(2);
    assertThat(
            link(
                told("Jets struck the grain store in Sarmin").target("Hill Front", "group:hf"),
                told("Jets struck the Sarmin grain store")
                    .in("B")
                    .at(null)
                    .on(null)
                    .target("Hill Front", "group:hf")))
        .hasSize(1);
  }

  @Test
  void aPartyThatAcceptsResponsibilityConfirms() {
    Event event =
        link(told("A bomb went off in Sarmin")
                .as("explosive-device")
                .agent("Hill Front", "group:hf", Responsibility.CLAIMED)
                .by(Stance.CLAIMS_RESPONSIBILITY, "Hill Front", "armed-group", "group:hf"))
            .getFirst();
    assertThat(event.grade()).isEqualTo(Grade.CONFIRMED);
    assertThat(event.gradeReason()).endsWith(" Responsibility is claimed by Hill Front.");
    assertThat(event.origins().getFirst().party()).isTrue();
  }

  @Test
  void originsOfOneSideCountOnce() {
    Event event =
        link(
                told("Ministry: jets struck Sarmin")
                    .agent("Ruritanian Air Force", "force:rr-air-force")
                    .by(Stance.ASSERTS, "Defence Ministry", "government", "office:rr-defence"),
                told("Army: jets struck Sarmin")
                    .in("B")
                    .agent("Ruritanian Air Force", "force:rr-air-force")
                    .by(Stance.ASSERTS, "Ruritanian Army", "military", "force:rr-army"))
            .getFirst();
    assertThat(event.origins()).hasSize(2).allMatch(Event.Origin::party);
    assertThat(event.grade()).isEqualTo(Grade.SINGLE_SOURCE);
    assertThat(event.gradeReason()).endsWith("Origins on one side of the event count once.");
  }

  @Test
  void differentAgentsOfOneOccurrenceAreContested() {
    Event event =
        link(
                told("Jets of X struck the grain store in Sarmin")
                    .agent("X Air Force", "force:xa-air-force")
                    .by("police", "police"),
                told("Jets of Y struck the grain store in Sarmin")
                    .in("B")
                    .agent("Y Air Force", "force:yb-air-force")
                    .by("a doctor", "medic"))
            .getFirst();
    assertThat(event.agents()).hasSize(2);
    assertThat(event.grade()).isEqualTo(Grade.CONTESTED);
    assertThat(event.gradeReason()).endsWith(" Different agents are named.");
  }

  @Test
  void oneIncidentInOtherWordsMerges() {
    List<Event> events =
        link(
            told("Blast in Sarmin market").as("attack"),
            told("Car bomb in Sarmin market").in("B").as("explosive-device"));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().type()).isEqualTo("explosive-device");
    assertThat(link(told("Sarmin rally").as("protest"), told("Sarmin raid").in("B"))).hasSize(2);
  }

  @Test
  void aSecondTellingInOneReportIsOfTheSameEvent() {
    Outcome.Extracted twice =
        Told.report(
            List.of(
                told("Jets struck Sarmin").target("Hill Front", "group:hf"),
                told("The strike on Sarmin hit a store").target("Hill Front", "group:hf")));
    List<Event> events = linker.link(List.of(twice, told("Jets hit Sarmin").in("B").report()));
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().gradeReason()).startsWith("Two reports");
  }

  @Test
  void twoOccurrencesInOneReportStayTwoWhateverOthersTell() {
    Outcome.Extracted two =
        Told.report(
            List.of(
                told("Jets struck a store, killing five")
                    .target("Hill Front", "group:hf")
                    .killed(Bounds.exact(5)),
                told("A raid on a depot killed 40")
                    .target("Vale Guard", "group:vg")
                    .killed(Bounds.exact(40))));
    List<Event> events =
        linker.link(
            List.of(
                two,
                told("Jets struck a store and a depot").in("B").report(),
                told("Jets struck a store and a depot").in("C").report()));
    assertThat(events).hasSize(2);
    assertThat(events)
        .allMatch(
            event ->
                event.claims().stream().filter(c -> c.reportId().equals(two.report().id())).count()
                    == 1);
  }

  @Test
  void wholesDoNotMergeWithParts() {
    Outcome.Extracted parted =
        Told.report(
            List.of(
                told("Raids struck Sarmin").as("disaster").whole(),
                told("Raids struck Sarmin").part("c1")));
    Outcome.Extracted whole = told("Raids struck Sarmin").in("B").whole().report();
    assertThat(linker.link(List.of(parted, whole))).hasSize(3);
  }

  @Test
  void everyFieldSaysWhereItCameFrom() {
    Event event =
        link(
                told("Jets killed ten in Sarmin").killed(Bounds.exact(10)).agent("X", "group:x"),
                told("Jets killed ten at Sarmin").in("B").killed(Bounds.exact(10)))
            .getFirst();
    assertThat(event.fields())
        .extracting(Event.DerivedField::field)
        .containsExactly(
            "type", "status", "certainty", "agents", "place", "date", "tolls", "grade", "claims");
    assertThat(event.fields()).allMatch(field -> !field.claims().isEmpty());
    assertThat(event.fields().getLast().detail()).contains("date +1.0 (same day)");
  }

  @Test
  void theOrderOfReportsChangesNothing() {
    for (long seed = 0; seed < 20; seed++) {
      List<Outcome.Extracted> reports = RandomReports.reports(new Random(seed), 40);
      List<Event> events = linker.link(reports);
      List<Outcome.Extracted> shuffled = new ArrayList<>(reports);
      shuffled.add(reports.getFirst());
      Collections.shuffle(shuffled, new Random(seed + 1000));
      assertThat(linker.link(shuffled)).as("seed " + seed).isEqualTo(events);
    }
  }

  @Test
  void onlyADateTiesWhatIsToldMonthsApart() {
    assertThat(ruledOut(null, null, 20)).isFalse();
    assertThat(ruledOut(null, null, 60)).isFalse();
    assertThat(ruledOut(null, null, 61)).isTrue();
    DateRange day = range("2021-03-04", "2021-03-04");
    DateRange month = range("2021-03-01", "2021-03-31");
    DateRange spring = range("2021-03-01", "2021-05-31");
    DateRange since = range("2021-03-01", null);
    assertThat(ruledOut(day, day, 400)).isFalse();
    assertThat(ruledOut(day, null, 61)).isTrue();
    assertThat(ruledOut(month, month, 61)).isFalse();
    assertThat(ruledOut(spring, spring, 60)).isFalse();
    assertThat(ruledOut(spring, spring, 61)).isTrue();
    assertThat(ruledOut(since, spring, 61)).isTrue();
    assertThat(ruledOut(since, since, 61)).isTrue();
    // one of them says which is meant
    assertThat(ruledOut(spring, day, 61)).isFalse();
  }

  private static DateRange range(String start, @Nullable String end) {
    return new DateRange(LocalDate.parse(start), end == null ? null : LocalDate.parse(end), 1, 1);
  }

  /** Whether a story and the same that another outlet prints some days later cannot be one. */
  private static boolean ruledOut(
      @Nullable DateRange said, @Nullable DateRange saidLater, int days) {
    Outcome.Extracted first = told(AGENCY_STORY).within(said).report();
    Outcome.Extracted again = told(AGENCY_STORY).within(saidLater).in("Hill Times").report();
    Report report = again.report();
    Report later =
        new Report(
            report.id(),
            report.rawHash(),
            report.source(),
            report.outlet(),
            report.title(),
            LocalDate.of(2021, 3, 5).plusDays(days),
            report.language(),
            report.url(),
            report.byline(),
            report.text(),
            report.titleSpan(),
            report.dateline(),
            report.credits());
    ReportClaim one = ReportClaim.of(first).getFirst();
    ReportClaim other = ReportClaim.of(new Outcome.Extracted(later, again.claims())).getFirst();
    PairScorer scorer = new PairScorer(new TypeTellings());
    assertThat(scorer.odds(other, one)).isEqualTo(scorer.odds(one, other));
    return scorer.odds(one, other) == PairOdds.RULED_OUT;
  }
}
