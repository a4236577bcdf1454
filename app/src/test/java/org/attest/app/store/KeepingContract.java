package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.attest.app.Invented;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.link.ClaimLinker;
import org.attest.link.Likeness;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.attest.model.Reliability;
import org.attest.model.Report;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds of every store about keeping and finding, whatever database it is in. */
abstract class KeepingContract extends AccountsContract {
  @Test
  void reportsComeBackAsTheyWereKept() {
    List<Outcome.Extracted> reports = Invented.reports(7);
    try (Store store = filled("a", reports)) {
      assertThat(store.reports()).containsExactlyInAnyOrderElementsOf(reports);
    }
  }

  @Test
  void eventsComeBackAsTheyWereDerived() {
    List<Outcome.Extracted> reports = List.of(Invented.report(3));
    try (Store store = filled("a", reports)) {
      List<Event> derived = new ClaimLinker().link(reports);
      assertThat(store.events(Filter.all())).containsExactlyInAnyOrderElementsOf(derived);
    }
  }

  @Test
  void keepingTwiceChangesNothing() {
    List<Outcome> outcomes = new ArrayList<>(Invented.reports(5));
    outcomes.add(new Outcome.Rejected("a.bin", "sha256:00", Reason.BINARY, "no text"));
    outcomes.add(new Outcome.Rejected("gone.txt", null, Reason.NOT_FOUND, "no such file"));
    try (Store store = filled("a", outcomes)) {
      String once = store.dump();
      outcomes.forEach(outcome -> assertThat(store.keep(outcome)).isFalse());
      assertThat(store.isStale()).isFalse();
      assertThat(store.dump()).isEqualTo(once).contains("not-found").contains("binary");
    }
  }

  @Test
  void theOrderOfInputsDoesNotMatter() {
    List<Outcome.Extracted> shuffled = new ArrayList<>(Invented.reports(20));
    Collections.shuffle(shuffled, new Random(5));
    try (Store store = filled("a", Invented.reports(20));
        Store other = filled("b", shuffled)) {
      assertThat(other.dump()).isEqualTo(store.dump());
    }
  }

  @Test
  void aDeletedReportTakesItsClaimsAndEventsAlong() {
    List<Outcome.Extracted> reports = Invented.reports(6);
    try (Store store = filled("a", reports);
        Store without = filled("b", reports.subList(0, 5))) {
      assertThat(store.delete(reports.get(5).report().id())).isTrue();
      assertThat(store.isStale()).isTrue();
      assertThat(store.derive(Derivation::derive)).isTrue();
      assertThat(store.dump()).isEqualTo(without.dump());
    }
  }

  @Test
  void anUnfinishedDerivationIsNoticedByTheNextOne() {
    try (Store store = Store.open(location("a"))) {
      store.keep(Invented.report(1));
      assertThatThrownBy(
              () ->
                  store.derive(
                      basis -> {
                        throw new IllegalStateException("fault in the linker");
                      }))
          .isInstanceOf(StoreException.class);
    }
    try (Store store = Store.open(location("a"))) {
      assertThat(store.isStale()).isTrue();
      assertThat(store.derive(Derivation::derive)).isTrue();
      assertThat(store.events(Filter.all())).isNotEmpty();
      assertThat(store.isStale()).isFalse();
    }
  }

  @Test
  void filtersChoose() {
    try (Store store = filled("a", Invented.reports(30))) {
      int all = store.events(Filter.all()).size();
      assertThat(events(store, null, "invented army", null, null).size()).isBetween(1, all - 1);
      assertThat(events(store, null, null, "lb", null))
          .isNotEmpty()
          .allSatisfy(event -> assertThat(EventPlaces.country(event)).isEqualTo("LB"));
      assertThat(events(store, null, null, null, "hom"))
          .isNotEmpty()
          .allSatisfy(event -> assertThat(EventPlaces.name(event)).isEqualTo("Homs"));
      assertThat(events(store, "protest", null, null, null)).isEmpty();
      Filter planned = new Filter(null, null, null, null, null, null, Status.PLANNED, null, 4);
      assertThat(store.events(planned))
          .hasSize(4)
          .allSatisfy(event -> assertThat(event.status()).isEqualTo(Status.PLANNED));
      assertThat(store.claims(planned)).hasSize(4);
      LocalDate day = LocalDate.of(2031, 3, 7);
      Filter onDay = new Filter(null, null, null, null, day, day, null, Grade.SINGLE_SOURCE, 99);
      assertThat(store.events(onDay))
          .isNotEmpty()
          .allSatisfy(event -> assertThat(event.grade()).isEqualTo(Grade.SINGLE_SOURCE));
      assertThat(store.claims(onDay)).hasSizeBetween(1, store.claims(Filter.all()).size() - 1);
      Filter confirmed = new Filter(null, null, null, null, null, null, null, Grade.CONFIRMED, 99);
      assertThat(store.claims(confirmed)).isEmpty();
    }
  }

  private static List<Event> events(
      Store store,
      @Nullable String type,
      @Nullable String actor,
      @Nullable String country,
      @Nullable String place) {
    return store.events(new Filter(type, actor, country, place, null, null, null, null, 999));
  }

  @Test
  void copiesAreFoundAsReportsComeIn() {
    try (Store store = filled("a", prints())) {
      assertThat(store.copies(id("A Post")))
          .extracting(ReportCopy::reportId, ReportCopy::kind)
          .containsExactlyInAnyOrder(
              tuple(id("B Post"), Likeness.Kind.COPY),
              tuple(id("C Post"), Likeness.Kind.CUT),
              tuple(id("D Post"), Likeness.Kind.CUT));
      ReportCopy cut =
          store.copies(id("C Post")).stream()
              .filter(copy -> copy.reportId().equals(id("A Post")))
              .findFirst()
              .orElseThrow();
      assertThat(cut.share()).isGreaterThan(0.9);
      assertThat(cut.shareOfThat()).isBetween(0.3, 0.7);
    }
  }

  @Test
  void theOrderOfCopiesDoesNotMatter() {
    try (Store store = filled("a", prints())) {
      for (int seed = 0; seed < 5; seed++) {
        List<Outcome.Extracted> shuffled = new ArrayList<>(prints());
        Collections.shuffle(shuffled, new Random(seed));
        try (Store other = filled("b" + seed + "", shuffled)) {
          assertThat(other.dump()).as("seed " + seed).isEqualTo(store.dump()).contains("copy {");
        }
      }
    }
  }

  @Test
  void aDeletedReportIsNobodysCopy() {
    try (Store store = filled("a", prints());
        Store without = filled("b", prints().subList(0, 8))) {
      store.delete(id("D Post"));
      store.derive(Derivation::derive);
      assertThat(store.dump()).isEqualTo(without.dump());
    }
  }

  @Test
  void copiesOfAnOlderStoreAreFoundWhenItIsOpened() throws Exception {
    String dump;
    try (Store store = filled("a", prints())) {
      dump = store.dump();
    }
    outside("a", "DELETE FROM copy", "DELETE FROM fingerprint", "DELETE FROM wording");
    try (Store store = Store.open(location("a"))) {
      assertThat(store.dump()).isEqualTo(dump);
    }
  }

  @Test
  void ratingsOfAnOlderStoreAreTakenIntoTheLog() throws Exception {
    filled("a", Invented.reports(2)).close();
    outside(
        "a",
        "INSERT INTO source_rating VALUES (1, '2031-03-05T07:30:00Z', '2031-03-04', 'Ann',"
            + " NULL, 'Nobody News', 'B', 'tested'), (2, '2031-03-06T07:30:00Z',"
            + " '2031-03-06', 'Bob', NULL, 'Nobody News', NULL, 'unsure')");
    for (int opened = 0; opened < 2; opened++) {
      try (Store store = Store.open(location("a"))) {
        assertThat(store.ratings().history())
            .extracting(SourceRatings.Entry::author, SourceRatings.Entry::letter)
            .containsExactly(tuple("Ann", Reliability.B), tuple("Bob", null));
        assertThat(store.decisions().all()).hasSize(2);
      }
    }
  }

  @Test
  void whatTooManyReportsHoldIsPassedOver() throws Exception {
    filled("a", prints()).close();
    int others = FingerprintIndex.MOST_HOLDERS - 4;
    for (boolean tooMany : List.of(false, true)) {
      try (Store store = Store.open(location("a"))) {
        assertThat(store.copies(id("A Post")).isEmpty()).isEqualTo(tooMany);
      }
      outside(
          "a",
          "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < "
              + others
              + ") INSERT INTO fingerprint SELECT f.hash, 100000 + n.i"
              + " FROM (SELECT DISTINCT hash FROM fingerprint) f CROSS JOIN n"
              + " WHERE NOT EXISTS (SELECT 1 FROM fingerprint WHERE number > 100000)");
      // The last of those that still make none rare is a report that comes in.
      if (!tooMany) {
        try (Store store = Store.open(location("a"))) {
          for (String outlet : List.of("E Post", "F Post", "G Post", "H Post")) {
            store.keep(printed(outlet, 0, 4));
          }
        }
      }
    }
  }

  @Test
  void decisionsOnClaimsAreFiltered() {
    Outcome.Extracted report = Invented.report(1);
    ClaimRef claim = new ClaimRef(report.report().id(), "c1");
    try (Store store = filled("a", List.of(report))) {
      Decider decider =
          new Decider(store::report, ref -> List.of(), store.decisions().all(), "Ann", "looked");
      store
          .decisions()
          .add(decider.correct(claim, Map.of("type", "protest", "date", "2031-05-06")), NOON);
      store.derive(Derivation::derive);
      LocalDate day = LocalDate.of(2031, 5, 6);
      Filter corrected = new Filter("protest", null, null, null, day, day, null, null, 9);
      assertThat(store.claims(corrected)).containsExactly(claim);
      store
          .decisions()
          .add(decider.correct(claim, Map.of("type", "as-read", "date", "as-read")), NOON);
      store.derive(Derivation::derive);
      assertThat(store.claims(corrected)).isEmpty();
      assertThat(store.differences(Derivation::derive)).isEmpty();
    }
  }

  @Test
  void whomReportsRestOnIsListed() {
    try (Store store = filled("a", Invented.reports(2))) {
      assertThat(store.citations().links())
          .isNotEmpty()
          .allSatisfy(
              cited -> {
                assertThat(cited.source()).isEqualTo("Nobody News");
                assertThat(cited.sourceId()).isNull();
                assertThat(cited.stance()).isEqualTo("asserts");
              });
      assertThat(store.citations().outlets())
          .extracting(Citations.Outlet::name)
          .containsExactly("Invented Courier", "Invented Courier");
    }
  }

  @Test
  void oddCharactersComeBack() {
    String text = "nul \0 bell \u0007 astral \uD83D\uDE00 bidi \u202E quote ' \\ \" end";
    Outcome.Extracted odd = withText(text);
    try (Store store = filled("a", List.of(odd))) {
      assertThat(store.reports()).containsExactly(odd);
      store.keep(new Outcome.Rejected(text, null, Reason.BINARY, text));
      assertThat(store.dump()).contains("binary");
    }
  }

  private static Outcome.Extracted withText(String text) {
    Report report = printed("A Post", 0, 1).report();
    return new Outcome.Extracted(
        new Report(
            report.id(),
            report.rawHash(),
            report.source(),
            text,
            text,
            report.published(),
            "en",
            null,
            null,
            text,
            null,
            null,
            List.of()),
        List.of());
  }
}
