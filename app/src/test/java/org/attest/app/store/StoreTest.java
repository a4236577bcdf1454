package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.link.ClaimLinker;
import org.attest.link.Likeness;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.attest.model.Reliability;
import org.attest.model.Report;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  private Store filled(String name, List<? extends Outcome> outcomes) {
    Store store = Store.open(folder.resolve(name));
    new Ingest((inputs, sink) -> outcomes.forEach(sink), Derivation::derive)
        .run(List.of(), store, outcome -> {});
    return store;
  }

  @Test
  void reportsComeBackAsTheyWereKept() {
    List<Outcome.Extracted> reports = Invented.reports(7);
    try (Store store = filled("a.db", reports)) {
      assertThat(store.reports()).containsExactlyInAnyOrderElementsOf(reports);
    }
  }

  @Test
  void eventsComeBackAsTheyWereDerived() {
    List<Outcome.Extracted> reports = List.of(Invented.report(3));
    try (Store store = filled("a.db", reports)) {
      List<Event> derived = new ClaimLinker().link(reports);
      assertThat(store.events(Filter.all())).containsExactlyInAnyOrderElementsOf(derived);
    }
  }

  @Test
  void keepingTwiceChangesNothing() {
    List<Outcome> outcomes = new ArrayList<>(Invented.reports(5));
    outcomes.add(new Outcome.Rejected("a.bin", "sha256:00", Reason.BINARY, "no text"));
    outcomes.add(new Outcome.Rejected("gone.txt", null, Reason.NOT_FOUND, "no such file"));
    try (Store store = filled("a.db", outcomes)) {
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
    try (Store store = filled("a.db", Invented.reports(20));
        Store other = filled("b.db", shuffled)) {
      assertThat(other.dump()).isEqualTo(store.dump());
    }
  }

  @Test
  void aDeletedReportTakesItsClaimsAndEventsAlong() {
    List<Outcome.Extracted> reports = Invented.reports(6);
    try (Store store = filled("a.db", reports);
        Store without = filled("b.db", reports.subList(0, 5))) {
      assertThat(store.delete(reports.get(5).report().id())).isTrue();
      assertThat(store.isStale()).isTrue();
      assertThat(store.derive(Derivation::derive)).isTrue();
      assertThat(store.dump()).isEqualTo(without.dump());
    }
  }

  @Test
  void anUnfinishedDerivationIsNoticedByTheNextOne() {
    Path file = folder.resolve("a.db");
    try (Store store = Store.open(file)) {
      store.keep(Invented.report(1));
      assertThatThrownBy(
              () ->
                  store.derive(
                      (reports, log) -> {
                        throw new IllegalStateException("fault in the linker");
                      }))
          .isInstanceOf(StoreException.class);
    }
    try (Store store = Store.open(file)) {
      assertThat(store.isStale()).isTrue();
      assertThat(store.derive(Derivation::derive)).isTrue();
      assertThat(store.events(Filter.all())).isNotEmpty();
      assertThat(store.isStale()).isFalse();
    }
  }

  @Test
  void filtersChoose() {
    try (Store store = filled("a.db", Invented.reports(30))) {
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
  void aFileThatIsNoDatabaseIsLeftAsItIs() throws Exception {
    Path file = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(200));
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.NOT_A_DATABASE))
        .hasMessageContaining("letter.txt");
    assertThat(file).hasContent("Dear reader, ".repeat(200));
  }

  @Test
  void aDatabaseOfAnotherProgramIsLeftAsItIs() throws Exception {
    Path file = folder.resolve("other.db");
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      other.createStatement().execute("CREATE TABLE report (a)");
    }
    assertThatThrownBy(() -> Store.open(file))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.OTHER_SCHEMA));
  }

  @Test
  void aFolderThatIsNotThereIsSaid() {
    assertThatThrownBy(() -> Store.open(folder.resolve("no/such/a.db")))
        .isInstanceOfSatisfying(
            StoreException.class,
            e -> assertThat(e.code()).isEqualTo(StoreException.Code.NO_ACCESS));
  }

  @Test
  void aFullDiskLeavesWhatWasKept() throws Exception {
    Path file = folder.resolve("a.db");
    try (Store store = filled("a.db", Invented.reports(3))) {
      String before = store.dump();
      store.limitPages();
      assertThatThrownBy(
              () -> {
                for (int i = 3; i < 500; i++) {
                  store.keep(Invented.report(i));
                }
              })
          .isInstanceOfSatisfying(
              StoreException.class,
              e -> {
                assertThat(e.code()).isEqualTo(StoreException.Code.DISK_FULL);
                assertThat(e.reportId()).startsWith("sha256:");
              })
          .hasMessageContaining("safe");
      assertThat(before).isNotEmpty();
    }
    try (Store store = Store.open(file)) {
      assertThat(store.reports()).isNotEmpty().allSatisfy(StoreTest::isWhole);
    }
  }

  private static void isWhole(Outcome.Extracted extracted) {
    assertThat(Invented.reports(500)).contains(extracted);
  }

  private static final List<String> PARAGRAPHS =
      List.of(
          "Two lorries with flour left the mill at Foo on Monday and came back full, as the ford"
              + " was under water and the ferry had been moored on the other bank since the flood.",
          "The drivers slept in a school that has had no roof since the winter. One of them, who has"
              + " made the journey forty times, said nobody had told them that the river was up.",
          "By the evening the council had sent a boat with a rope, but the current took it down to"
              + " the weir, where boys from the lower village pulled it out with a mule and a chain.",
          "The flour is meant for nine bakeries in the hill towns. Two of these have shut, and at"
              + " the third people queued from dawn until a boy came out and shook his head.");

  private static Outcome.Extracted printed(String outlet, int from, int to) {
    String text = String.join("\n\n", PARAGRAPHS.subList(from, to)) + " (" + outlet + ")";
    String id = "sha256:" + "%08x".formatted(outlet.hashCode()) + "0".repeat(56);
    return new Outcome.Extracted(
        new Report(
            id,
            id,
            outlet,
            outlet,
            null,
            LocalDate.of(2031, 3, 1 + to),
            "en",
            null,
            null,
            text,
            null,
            null,
            List.of()),
        List.of());
  }

  private static List<Outcome.Extracted> prints() {
    List<Outcome.Extracted> prints = new ArrayList<>(Invented.reports(5));
    prints.add(printed("A Post", 0, 4));
    prints.add(printed("B Post", 0, 4));
    prints.add(printed("C Post", 1, 3));
    prints.add(printed("D Post", 2, 4));
    return prints;
  }

  private static String id(String outlet) {
    return printed(outlet, 0, 1).report().id();
  }

  @Test
  void copiesAreFoundAsReportsComeIn() {
    try (Store store = filled("a.db", prints())) {
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
    try (Store store = filled("a.db", prints())) {
      for (int seed = 0; seed < 5; seed++) {
        List<Outcome.Extracted> shuffled = new ArrayList<>(prints());
        Collections.shuffle(shuffled, new Random(seed));
        try (Store other = filled("b" + seed + ".db", shuffled)) {
          assertThat(other.dump()).as("seed " + seed).isEqualTo(store.dump()).contains("copy {");
        }
      }
    }
  }

  @Test
  void aDeletedReportIsNobodysCopy() {
    try (Store store = filled("a.db", prints());
        Store without = filled("b.db", prints().subList(0, 8))) {
      store.delete(id("D Post"));
      store.derive(Derivation::derive);
      assertThat(store.dump()).isEqualTo(without.dump());
    }
  }

  @Test
  void copiesOfAnOlderStoreAreFoundWhenItIsOpened() throws Exception {
    Path file = folder.resolve("a.db");
    String dump;
    try (Store store = filled("a.db", prints())) {
      dump = store.dump();
    }
    try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      for (String table : List.of("copy", "fingerprint", "wording")) {
        older.createStatement().execute("DELETE FROM " + table);
      }
    }
    try (Store store = Store.open(file)) {
      assertThat(store.dump()).isEqualTo(dump);
    }
  }

  @Test
  void ratingsOfAnOlderStoreAreTakenIntoTheLog() throws Exception {
    Path file = folder.resolve("a.db");
    filled("a.db", Invented.reports(2)).close();
    try (Connection older = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      older
          .createStatement()
          .execute(
              "INSERT INTO source_rating VALUES (1, '2031-03-05T07:30:00Z', '2031-03-04', 'Ann',"
                  + " NULL, 'Nobody News', 'B', 'tested'), (2, '2031-03-06T07:30:00Z',"
                  + " '2031-03-06', 'Bob', NULL, 'Nobody News', NULL, 'unsure')");
    }
    for (int opened = 0; opened < 2; opened++) {
      try (Store store = Store.open(file)) {
        assertThat(store.ratings().history())
            .extracting(SourceRatings.Entry::author, SourceRatings.Entry::letter)
            .containsExactly(tuple("Ann", Reliability.B), tuple("Bob", null));
        assertThat(store.decisions().all()).hasSize(2);
      }
    }
  }

  @Test
  void whatTooManyReportsHoldIsPassedOver() {
    List<Outcome.Extracted> many = new ArrayList<>();
    for (int i = 0; i <= FingerprintIndex.MOST_HOLDERS; i++) {
      many.add(printed("Outlet " + i, 0, 1));
    }
    try (Store store = filled("a.db", many)) {
      assertThat(store.copies(id("Outlet 0"))).isEmpty();
    }
  }
}
