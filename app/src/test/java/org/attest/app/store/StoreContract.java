package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.Children;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.decisions.ChainCheck;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
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
import org.junit.jupiter.api.io.TempDir;

/** What holds of every store, whatever database it is in. */
abstract class StoreContract {
  @TempDir Path folder;

  /** The name of this test's store of that name, by which it may be opened again. */
  abstract String location(String name);

  /** The same as JDBC has it. */
  abstract String jdbc(String name);

  /** Runs statements that are not the program's. */
  void outside(String name, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(jdbc(name))) {
      for (String statement : statements) {
        connection.createStatement().execute(statement);
      }
    }
  }

  Store filled(String name, List<? extends Outcome> outcomes) {
    Store store = Store.open(location(name));
    new Ingest((inputs, sink) -> outcomes.forEach(sink), Derivation::derive)
        .run(List.of(), store, outcome -> {});
    return store;
  }

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
                      (reports, log) -> {
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

  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  private static Draft draft(int number) {
    return new Draft(
        Kind.RATE,
        "Ann",
        "Nobody News",
        "{\"letter\":\"B\"}",
        "seen " + number + " \u2014 \uD83D\uDE00");
  }

  @Test
  void theLogIsAChainThatOnlyGrows() throws Exception {
    try (Store store = Store.open(location("a"))) {
      assertThat(store.decisions().written()).isZero();
      for (int i = 1; i <= 5; i++) {
        assertThat(store.decisions().add(draft(i), NOON).number()).isEqualTo(i);
      }
      assertThat(check(store).fault()).isNull();
      for (String change :
          List.of("UPDATE decision SET reason = 'no'", "DELETE FROM decision WHERE number = 5")) {
        assertThatThrownBy(() -> outside("a", change)).hasMessageContaining("only added");
      }
      assertThat(check(store).fault()).isNull();
    }
    cutOffTheLastDecision("a");
    try (Store store = Store.open(location("a"))) {
      assertThat(check(store).fault()).contains("Entry 5 is missing");
    }
  }

  /** As somebody would who has the right to. */
  abstract void cutOffTheLastDecision(String name) throws SQLException;

  static ChainCheck.Result check(Store store) {
    return ChainCheck.of(store.decisions().all(), store.decisions().written(), null);
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

  @Test
  void aDeletedReportLeavesATombstoneAndStaysAway() {
    List<Outcome.Extracted> reports = Invented.reports(6);
    Outcome.Extracted gone = reports.get(5);
    try (Store store = filled("a", reports);
        Store without = filled("b", reports.subList(0, 5))) {
      Entry entry = store.delete(decider(store, "withdrawn").delete(gone.report()), NOON);
      assertThat(entry.kind()).isEqualTo("delete");
      assertThat(entry.about()).isEqualTo(gone.report().id());
      assertThat(store.derive(Derivation::derive)).isTrue();
      assertThat(withoutLog(store.dump())).isEqualTo(withoutLog(without.dump()));
      assertThat(store.differences(Derivation::derive)).isEmpty();
      for (Outcome.Extracted again : List.of(gone, withId(gone, "sha256:" + "7".repeat(64)))) {
        Kept kept = store.keep(again, Store.Deleted.STAY_AWAY);
        assertThat(kept.isNew()).isFalse();
        assertThat(kept.outcome())
            .isInstanceOfSatisfying(
                Outcome.Rejected.class,
                rejected -> {
                  assertThat(rejected.reason()).isEqualTo(Reason.DELETED);
                  assertThat(rejected.detail()).contains("entry 1").contains("--again");
                });
      }
      assertThat(store.isStale()).isFalse();
      assertThat(store.dump()).contains("reason=deleted");
      assertThat(store.keep(gone, Store.Deleted.COME_BACK).isNew()).isTrue();
      assertThat(store.keep(gone)).isFalse();
      assertThat(store.report(gone.report().id())).contains(gone);
      assertThat(check(store).fault()).isNull();
    }
  }

  private static Outcome.Extracted withId(Outcome.Extracted extracted, String id) {
    Report report = extracted.report();
    return new Outcome.Extracted(
        new Report(
            id,
            report.rawHash(),
            report.source(),
            report.outlet(),
            report.title(),
            report.published(),
            report.language(),
            report.url(),
            report.byline(),
            report.text(),
            report.titleSpan(),
            report.dateline(),
            report.credits()),
        extracted.claims());
  }

  private static Decider decider(Store store, String reason) {
    return new Decider(
        store::report,
        claim -> store.eventsOf(claim).stream().flatMap(id -> store.event(id).stream()).toList(),
        store.decisions().all(),
        "Ann",
        reason);
  }

  private static String withoutLog(String dump) {
    return dump.lines()
        .filter(line -> !line.startsWith("decision "))
        .collect(Collectors.joining("\n"));
  }

  /** A reader of the feed, who knows what it was told. */
  private static final class Follower {
    private final Map<String, String> known = new TreeMap<>();
    private long cursor;

    void follow(Store store) {
      Map<String, String> present = present(store);
      cursor =
          store
              .changes()
              .since(
                  cursor,
                  change -> {
                    String name = change.kind() + " " + change.id();
                    String now = present.get(name);
                    assertThat(now == null).isEqualTo(change.what() == Change.What.REMOVED);
                    if (now == null) {
                      known.remove(name);
                    } else {
                      String before = known.put(name, now);
                      assertThat(before == null).isEqualTo(change.what() == Change.What.ADDED);
                    }
                  });
      assertThat(cursor).isEqualTo(store.changes().last());
      assertThat(known).isEqualTo(present);
    }

    /** All that there is, by its name. */
    private static Map<String, String> present(Store store) {
      Map<String, String> present = new TreeMap<>();
      store
          .reports()
          .forEach(
              report -> {
                String id = report.report().id();
                present.put("REPORT " + id, report.report().text());
                store
                    .decidedReport(id)
                    .orElseThrow()
                    .claims()
                    .forEach(
                        claim -> present.put("CLAIM " + id + "#" + claim.id(), claim.toString()));
              });
      store.events(Filter.all()).forEach(e -> present.put("EVENT " + e.id(), e.toString()));
      store
          .decisions()
          .all()
          .forEach(entry -> present.put("DECISION " + entry.number(), entry.hash()));
      return present;
    }
  }

  @Test
  void whoFollowsTheChangesKnowsWhatThereIs() {
    Random random = new Random(31);
    Follower often = new Follower();
    Follower seldom = new Follower();
    try (Store store = Store.open(location("a"))) {
      for (int step = 1; step <= 40; step++) {
        changeSomething(store, random);
        if (random.nextInt(3) == 0) {
          store.derive(Derivation::derive);
          often.follow(store);
        }
      }
      store.derive(Derivation::derive);
      often.follow(store);
      seldom.follow(store);
      Follower late = new Follower();
      late.follow(store);
      assertThat(late.known).isEqualTo(often.known).isNotEmpty();
      long last = store.changes().last();
      store.markStale();
      store.derive(Derivation::derive);
      assertThat(store.changes().last()).as("nothing new").isEqualTo(last);
    }
  }

  private static void changeSomething(Store store, Random random) {
    List<Event> events = store.isStale() ? List.of() : store.events(Filter.all());
    List<ClaimRef> claims = store.claims(Filter.all());
    int number = random.nextInt(70);
    switch (claims.isEmpty() ? 0 : random.nextInt(7)) {
      case 0, 1 -> store.keep(Invented.report(number), Store.Deleted.COME_BACK);
      case 2 -> store.keep(Invented.report(number));
      case 3 ->
          store
              .report(claims.get(random.nextInt(claims.size())).reportId())
              .ifPresent(
                  report ->
                      store.delete(decider(store, "withdrawn").delete(report.report()), NOON));
      case 4 -> {
        String toll = random.nextBoolean() ? "as-read" : String.valueOf(number);
        ClaimRef claim = claims.get(random.nextInt(claims.size()));
        Decider decider = decider(store, "counted");
        store.decisions().add(decider.correct(claim, Map.of("toll.killed", toll)), NOON);
      }
      case 5 -> {
        ClaimRef claim = claims.get(random.nextInt(claims.size()));
        if (store.report(claim.reportId()).orElseThrow().report().text().contains("Nobody")) {
          store.decisions().add(decider(store, "private").redact(claim, "Nobody News"), NOON);
        }
      }
      default -> {
        if (events.size() > 1) {
          store
              .decisions()
              .add(decider(store, "one").merge(List.of(events.getFirst(), events.getLast())), NOON);
        }
      }
    }
  }

  @Test
  void momentsLeadToCursors() {
    try (Store store = filled("a", Invented.reports(2))) {
      long last = store.changes().last();
      assertThat(last).isPositive();
      Instant now = Instant.now();
      assertThat(store.changes().before(now.plusSeconds(60))).isEqualTo(last);
      assertThat(store.changes().before(now.minusSeconds(3600))).isZero();
    }
  }

  @Test
  void backupsAreWholeWhileOthersWrite() throws Exception {
    try (Store store = filled("a", Invented.reports(3))) {
      Process child = Children.ingest(folder, location("a"), 0, 40, "Ann");
      List<Path> copies = new ArrayList<>();
      List<String> said = new ArrayList<>();
      try (BufferedReader lines = child.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          said.add(line);
          if (said.size() % 9 == 1) {
            copies.add(folder.resolve("copy-" + copies.size()));
            store.backup(copies.getLast());
          }
        }
      }
      assertThat(said).endsWith("derived");
      assertThat(copies).hasSizeGreaterThan(3);
      assertThat(child.waitFor()).isZero();
      int known = 0;
      for (Path file : copies) {
        try (Store copy = Store.open(file)) {
          assertThat(copy.reports()).hasSizeGreaterThanOrEqualTo(known);
          known = copy.reports().size();
          assertThat(Invented.reports(41)).containsAll(copy.reports());
          assertThat(check(copy).fault()).isNull();
          assertThat(copy.isStale() || copy.differences(Derivation::derive).isEmpty()).isTrue();
        }
      }
    }
  }

  @Test
  void aBackupHoldsAllAndFillsAnEmptyStore() throws Exception {
    Path file = folder.resolve("copy");
    try (Store store = filled("a", prints())) {
      store.keep(new Outcome.Rejected("a.bin", "sha256:00", Reason.BINARY, "no text"));
      Decider decider = decider(store, "looked");
      store.decisions().add(decider.accept(store.events(Filter.all()).getFirst()), NOON);
      store.derive(Derivation::derive);
      store.backup(file);
      assertThatThrownBy(() -> store.backup(file))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("there already");
      try (Store copy = Store.open(file);
          Store empty = Store.open(location("b"))) {
        assertThat(copy.dump()).isEqualTo(store.dump());
        assertThat(copy.changes().last()).isEqualTo(store.changes().last());
        empty.restore(file);
        assertThat(empty.dump()).isEqualTo(store.dump());
        assertThatThrownBy(() -> empty.restore(file))
            .isInstanceOf(StoreException.class)
            .hasMessageContaining("not empty");
        for (Store later : List.of(store, copy, empty)) {
          later.keep(printed("E Post", 0, 4));
          later.keep(Invented.report(30));
          later.decisions().add(draft(2), NOON);
          later.derive(Derivation::derive);
        }
        assertThat(empty.dump()).isEqualTo(store.dump());
        assertThat(copy.dump()).isEqualTo(store.dump());
        assertThat(check(empty).fault()).isNull();
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString).filter(name -> name.contains(".part"))).isEmpty();
    }
    cutOffTheLastDecision("a");
    try (Store store = Store.open(location("a"))) {
      store.backup(folder.resolve("cut"));
      try (Store copy = Store.open(folder.resolve("cut"))) {
        assertThat(check(copy).fault()).contains("Entry 2 is missing");
      }
    }
  }

  @Test
  void aBackupThatCannotBeReadChangesNothing() throws Exception {
    Path file = Files.writeString(folder.resolve("letter"), "Dear reader, ".repeat(200));
    try (Store store = Store.open(location("a"))) {
      assertThatThrownBy(() -> store.restore(file))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("letter");
      assertThatThrownBy(() -> store.backup(folder.resolve("no/such/folder")))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("folder");
      assertThat(store.isEmpty()).isTrue();
    }
  }

  @Test
  void hiddenWordsAreShownNowhere() {
    Outcome.Extracted report = Invented.report(3);
    String id = report.report().id();
    String blocks = "\u2588".repeat("Nobody News".length());
    try (Store store = filled("a", List.of(report, Invented.report(2)))) {
      ClaimRef claim = new ClaimRef(id, "c1");
      store.decisions().add(decider(store, "first").reject(claim), NOON);
      store.derive(Derivation::derive);
      Decider decider = decider(store, "a private person");
      store.decisions().add(decider.redact(claim, "nobody NEWS"), NOON);
      store.decisions().add(decider.redact(claim, "shelling"), NOON);
      store.decisions().add(decider(store, "right").accept(claim), NOON);
      for (int reading = 0; reading < 2; reading++) {
        store.derive(Derivation::derive);
        assertThat(store.differences(Derivation::derive)).isEmpty();
        Outcome.Extracted shown = store.decidedReport(id).orElseThrow();
        assertThat(shown.report().text()).hasSameSizeAs(report.report().text()).contains(blocks);
        assertThat(shown.claims()).hasSameSizeAs(report.claims());
        assertThat(shown.claims().getFirst().chains().getFirst().links().getFirst().source())
            .isEqualTo(blocks);
        List<Event> events = store.eventsOf(claim).stream().map(e -> store.event(e).get()).toList();
        assertThat(events).isNotEmpty();
        assertThat(shown + " " + store.report(id) + events)
            .doesNotContain("Nobody", "in shelling of");
        assertThat(store.citations().links())
            .filteredOn(cited -> cited.claim().reportId().equals(id))
            .isNotEmpty()
            .allSatisfy(cited -> assertThat(cited.source()).isEqualTo(blocks));
        Filter agent = new Filter(null, "shelling", null, null, null, null, null, null, 9);
        assertThat(store.claims(agent)).isEmpty();
        assertThat(store.events(agent)).isEmpty();
        assertThat(store.decisions().all().toString().indexOf("Nobody")).isNegative();
        // Read anew, by a later version say, it is hidden as before.
        store.delete(id);
        store.keep(report);
      }
      assertThat(store.report(Invented.report(2).report().id())).contains(Invented.report(2));
      assertThatThrownBy(() -> decider(store, "x").redact(claim, "Nobody News"))
          .hasMessageContaining("hidden already");
      assertThatThrownBy(() -> decider(store, "on Tuesday").redact(claim, "Tuesday"))
          .hasMessageContaining("keeps the reason");
    }
  }
}
