package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.attest.link.ClaimLinker;
import org.attest.model.Event;
import org.attest.model.Grade;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
  @TempDir Path folder;

  private Store filled(String name, List<? extends Outcome> outcomes) {
    Store store = Store.open(folder.resolve(name));
    new Ingest((inputs, sink) -> outcomes.forEach(sink), new ClaimLinker()::link)
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
      assertThat(store.derive(new ClaimLinker()::link)).isTrue();
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
                      reports -> {
                        throw new IllegalStateException("fault in the linker");
                      }))
          .isInstanceOf(StoreException.class);
    }
    try (Store store = Store.open(file)) {
      assertThat(store.isStale()).isTrue();
      assertThat(store.derive(new ClaimLinker()::link)).isTrue();
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
}
