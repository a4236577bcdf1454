package org.attest.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.Children;
import org.attest.app.Invented;
import org.attest.app.decisions.Decider;
import org.attest.app.decisions.Derivation;
import org.attest.app.decisions.Draft;
import org.attest.app.decisions.Entry;
import org.attest.app.decisions.Kind;
import org.attest.app.decisions.SameActors;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Reason;
import org.attest.model.Report;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;

/**
 * What holds of every store, whatever database it is in: besides keeping and finding, the log and
 * what goes by it, changes and copies.
 */
abstract class StoreContract extends KeepingContract {
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

  /** Whatever happens, and however much of it at once; more of it with -Dsteps=N. */
  @Test
  void whatIsDerivedOfAPartIsWhatAllGives() {
    Random random = new Random(Long.getLong("seed", 8));
    int[] parts = {0};
    Store.Deriver counting =
        basis -> {
          parts[0] += basis.links().isPresent() ? 1 : 0;
          return Derivation.derive(basis);
        };
    try (Store store = Store.open(location("a"))) {
      for (Outcome.Extracted report : Invented.reports(25)) {
        store.keep(report);
      }
      int steps = Integer.getInteger("steps", 60);
      for (int step = 1; step <= steps; step++) {
        changeSomething(store, random);
        if (random.nextInt(3) > 0) {
          decideSomething(store, random);
        }
        if (random.nextInt(3) > 0) {
          store.derive(counting);
          assertThat(store.differences(Derivation::derive)).as("step " + step).isEmpty();
        }
      }
      store.derive(counting);
      assertThat(parts[0]).isGreaterThan(steps / 5);
      String links = links(store);
      store.markStale();
      store.derive(Derivation::derive);
      assertThat(links(store)).isEqualTo(links);
    }
  }

  private static void decideSomething(Store store, Random random) {
    List<Event> events = store.isStale() ? List.of() : store.events(Filter.all());
    if (events.isEmpty()) {
      return;
    }
    Event event = events.get(random.nextInt(events.size()));
    ClaimRef claim = event.claims().get(random.nextInt(event.claims().size()));
    Decider decider = decider(store, "looked at");
    try {
      store.decisions().add(decided(store, decider, event, claim, random), NOON);
    } catch (IllegalArgumentException e) {
      // Cannot be decided as things are: no merge to take back, the only claim of an event.
      assertThat(e).hasMessageMatching("(?s).+");
    }
  }

  private static Draft decided(
      Store store, Decider decider, Event event, ClaimRef claim, Random random) {
    List<Event> events = store.events(Filter.all());
    List<Entry> log = store.decisions().all();
    Outcome.Extracted report = store.report(claim.reportId()).orElseThrow();
    Span span = report.claims().getFirst().evidence().getFirst();
    return switch (random.nextInt(14)) {
      case 9 -> decider.reject(event);
      case 10 -> decider.accept(claim, List.of("type", "date"));
      case 11 -> decider.nothing(claim.reportId(), List.of(claim));
      case 12 -> inRound(store, claim, random);
      case 13 ->
          SameActors.draft(
              random.nextInt(3) > 0 ? Kind.SAME : Kind.APART,
              "Ann",
              null,
              random.nextBoolean() ? "Invented Army" : "people",
              new SameActors.Into("x:other", "Other Army"),
              "known");
      case 0 -> decider.reject(claim);
      case 1 -> decider.accept(event);
      case 2 -> decider.accept(claim);
      case 3 ->
          decider.correct(
              claim, Map.of("type", "armed-clash", "date", "2031-03-0" + (1 + random.nextInt(9))));
      case 4 -> decider.split(event, List.of(claim));
      case 5, 6 -> decider.merge(List.of(event, events.get(random.nextInt(events.size()))));
      case 7 -> decider.unmerge(event, null);
      default ->
          log.isEmpty() || random.nextBoolean()
              ? decider.add(
                  claim.reportId(),
                  new Span(span.start(), span.start() + 8),
                  span,
                  Map.of("type", "shelling", "date", "2031-03-04"))
              : decider.undo(log.get(random.nextInt(log.size())));
    };
  }

  /** Of two coders who mostly do the same. */
  private static Draft inRound(Store store, ClaimRef claim, Random random) {
    Decider coder =
        new Decider(
                store::report,
                one ->
                    store.eventsOf(one).stream().flatMap(id -> store.event(id).stream()).toList(),
                store.decisions().all(),
                random.nextBoolean() ? "Ann" : "Ben",
                "coded")
            .inRound("round of " + claim.reportId());
    return switch (random.nextInt(4)) {
      case 0 -> coder.reject(claim);
      case 1 -> coder.correct(claim, Map.of("type", "air-strike"));
      default -> coder.done(claim.reportId());
    };
  }

  /** What is kept of links, by the names of claims. */
  private static String links(Store store) {
    return Stream.of(
            "SELECT report_id || '#' || claim_id || ' ' || event_id FROM linked_claim",
            "SELECT c.report_id || '#' || c.claim_id || ' ' || hash FROM claim_key"
                + " JOIN linked_claim c USING (number)",
            "SELECT a.report_id || '#' || a.claim_id || ' ' || b.report_id || '#' || b.claim_id"
                + " FROM claim_link JOIN linked_claim a ON a.number = one"
                + " JOIN linked_claim b ON b.number = other",
            "SELECT 'rows ' || (SELECT count(*) FROM claim_key) || ' '"
                + " || (SELECT count(*) FROM claim_link)",
            "SELECT 'changed ' || report_id FROM unlinked")
        .flatMap(
            query -> store.use(open -> open.createQuery(query).mapTo(String.class).list()).stream())
        .sorted()
        .collect(Collectors.joining("\n"));
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
