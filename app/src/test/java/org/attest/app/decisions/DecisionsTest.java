package org.attest.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.attest.app.Ingest;
import org.attest.app.Invented;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.link.ClaimLinker;
import org.attest.model.Claim;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionsTest {
  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  @TempDir Path folder;

  private Store filled(String name, List<Outcome.Extracted> reports) {
    Store store = Store.open(folder.resolve(name));
    new Ingest((inputs, sink) -> reports.forEach(sink), Derivation::derive)
        .run(List.of(), store, outcome -> {});
    return store;
  }

  /** Reports of which some tell the same: numbers that differ by sixty share town and day. */
  private static List<Outcome.Extracted> reports() {
    return Stream.of(1, 2, 3, 4, 61, 62, 63, 121, 122).map(Invented::report).toList();
  }

  private static Decider decider(Store store, String reason) {
    return new Decider(
        store::report,
        claim -> store.eventsOf(claim).stream().flatMap(id -> store.event(id).stream()).toList(),
        store.decisions().all(),
        "Ann",
        reason);
  }

  private static Entry decide(Store store, Draft draft) {
    Entry entry = store.decisions().add(draft, NOON);
    store.derive(Derivation::derive);
    return entry;
  }

  private static List<Event> events(Store store) {
    return store.events(Filter.all());
  }

  private static ClaimRef first(Store store) {
    return store.claims(Filter.all()).getFirst();
  }

  private static Claim claim(Store store, ClaimRef ref) {
    return store.decidedReport(ref.reportId()).orElseThrow().claims().stream()
        .filter(claim -> claim.id().equals(ref.claimId()))
        .findFirst()
        .orElseThrow();
  }

  /** The tables that follow from claims and log, without the log. */
  private static String state(Store store) {
    return store
        .dump()
        .lines()
        .filter(line -> !line.startsWith("decision "))
        .reduce("", (left, right) -> left + right + "\n");
  }

  @Test
  void withoutDecisionsEventsAreTheLinkers() {
    assertThat(Derivation.derive(reports(), List.of()).events())
        .isEqualTo(new ClaimLinker().link(reports()));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void unmergeIsTheInverseOfMerge(int seed) {
    Random random = new Random(seed);
    try (Store store = filled("a.db", Invented.reports(12))) {
      List<String> states = new ArrayList<>(List.of(state(store)));
      List<Long> merges = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        List<Event> some = new ArrayList<>(events(store));
        Collections.shuffle(some, random);
        List<Event> merged = some.subList(0, 2 + random.nextInt(2));
        int before = some.size();
        merges.add(decide(store, decider(store, "one").merge(merged)).number());
        assertThat(events(store)).hasSize(before - merged.size() + 1);
        states.add(state(store));
      }
      for (int i = 3; i >= 0; i--) {
        Event event =
            store
                .event(store.decisions().eventsNow(merged(store, merges.get(i))).getFirst())
                .orElseThrow();
        decide(store, decider(store, "two").unmerge(event, merges.get(i)));
        assertThat(state(store)).isEqualTo(states.get(i));
      }
    }
  }

  private static String merged(Store store, long number) {
    return store.decisions().all().get((int) number - 1).about();
  }

  @Test
  void aMergeTouchesNoOtherEvent() {
    try (Store store = filled("a.db", reports())) {
      List<Event> before = events(store);
      List<Event> two = before.subList(0, 2);
      decide(store, decider(store, "one").merge(two));
      assertThat(events(store)).containsAll(before.subList(2, before.size()));
    }
  }

  @Test
  void decisionsSurviveTheSameAndNewReports() {
    try (Store store = filled("a.db", reports().subList(0, 6))) {
      ClaimRef rejected = events(store).getLast().claims().getFirst();
      decide(store, decider(store, "never was").reject(rejected));
      ClaimRef corrected = first(store);
      decide(store, decider(store, "other day").correct(corrected, Map.of("date", "2031-03-19")));
      List<Event> two = events(store).subList(0, 2);
      decide(store, decider(store, "one").merge(two));
      List<ClaimRef> merged =
          Stream.of(two.get(0), two.get(1)).flatMap(e -> e.claims().stream()).toList();
      String state = state(store);
      reports().subList(0, 6).forEach(store::keep);
      store.markStale();
      store.derive(Derivation::derive);
      assertThat(state(store)).isEqualTo(state);
      reports().forEach(store::keep);
      store.derive(Derivation::derive);
      assertThat(store.eventsOf(rejected)).isEmpty();
      assertThat(store.rejectedClaims()).containsExactly(rejected);
      assertThat(String.valueOf(claim(store, corrected).date())).contains("start=2031-03-19");
      assertThat(merged.stream().flatMap(claim -> store.eventsOf(claim).stream()).distinct())
          .hasSize(1);
      assertThat(store.differences(Derivation::derive)).isEmpty();
    }
  }

  @Test
  void theOrderOfReportsDoesNotMatterToDecisions() {
    try (Store store = filled("a.db", reports())) {
      decide(store, decider(store, "never was").reject(first(store)));
      decide(store, decider(store, "one").merge(events(store).subList(0, 2)));
      List<Outcome.Extracted> shuffled = new ArrayList<>(reports());
      Collections.shuffle(shuffled, new Random(4));
      assertThat(Derivation.derive(shuffled, store.decisions().all()).events())
          .containsExactlyInAnyOrderElementsOf(events(store));
    }
  }

  @Test
  void aRejectedClaimIsKeptAndCanBeTakenBack() {
    try (Store store = filled("a.db", reports())) {
      String before = state(store);
      ClaimRef claim = first(store);
      String event = store.eventsOf(claim).getFirst();
      decide(store, decider(store, "never was").reject(claim));
      assertThat(store.eventsOf(claim)).isEmpty();
      assertThat(claim(store, claim).why())
          .anySatisfy(
              why ->
                  assertThat(why.detail())
                      .contains("rejected (decision 1 by Ann, 2031-04-01: never was)"));
      assertThatThrownBy(() -> decider(store, "again").reject(claim))
          .hasMessageContaining("accept");
      decide(store, decider(store, "was after all").accept(claim));
      assertThat(store.eventsOf(claim)).containsExactly(event);
      assertThat(before).isNotEmpty();
    }
  }

  @Test
  void correctionsAreNamedAndCountForTheEvent() {
    try (Store store = filled("a.db", List.of(Invented.report(7)))) {
      ClaimRef claim = first(store);
      decide(
          store,
          decider(store, "misread")
              .correct(
                  claim, Map.of("toll.killed", "2..4", "status", "denied", "type", "air-strike")));
      Event event = store.event(store.eventsOf(claim).getFirst()).orElseThrow();
      assertThat(event.status()).isEqualTo(Status.DENIED);
      assertThat(event.type()).isEqualTo("air-strike");
      assertThat(event.tolls().getFirst().max()).isEqualTo(4);
      assertThat(claim(store, claim).why())
          .anySatisfy(
              why ->
                  assertThat(why.detail())
                      .contains("2..4 (decision 1 by Ann")
                      .contains("the machine reads"));
      assertThat(
              store.claims(
                  new Filter("air-strike", null, null, null, null, null, Status.DENIED, null, 9)))
          .containsExactly(claim);
      decide(store, decider(store, "as it was").correct(claim, Map.of("type", "as-read")));
      assertThat(claim(store, claim).type()).isEqualTo("shelling");
      assertThatThrownBy(() -> decider(store, "x").correct(claim, Map.of("toll.missing", "3")))
          .hasMessageContaining("toll.killed");
      assertThatThrownBy(() -> decider(store, "x").correct(claim, Map.of("date", "Tuesday")))
          .hasMessageContaining("YYYY-MM-DD");
    }
  }

  @Test
  void whatTheMachineReadsOtherwiseNowIsSaid() {
    Outcome.Extracted report = Invented.report(7);
    try (Store store = filled("a.db", List.of(report))) {
      ClaimRef claim = first(store);
      decide(store, decider(store, "misread").correct(claim, Map.of("type", "air-strike")));
      store.delete(report.report().id());
      store.keep(renumbered(report));
      store.derive(Derivation::derive);
      ClaimRef now = new ClaimRef(claim.reportId(), "c9");
      assertThat(claim(store, now).type()).isEqualTo("air-strike");
      assertThat(claim(store, now).why())
          .anySatisfy(
              why ->
                  assertThat(why.detail())
                      .contains(
                          "the machine reads armed-clash, and read shelling when that was decided"));
    }
  }

  /** As another version of the program would read it: the first claim is c9, and a clash. */
  private static Outcome.Extracted renumbered(Outcome.Extracted report) {
    List<Claim> claims = new ArrayList<>();
    for (Claim c : report.claims()) {
      boolean first = c.id().equals("c1");
      claims.add(
          new Claim(
              first ? "c9" : c.id(),
              first ? "armed-clash" : c.type(),
              c.status(),
              c.certainty(),
              c.aggregate(),
              c.partOf(),
              c.chains(),
              c.agents(),
              c.targets(),
              c.means(),
              c.others(),
              c.count(),
              c.size(),
              c.amounts(),
              c.place(),
              c.date(),
              c.tolls(),
              c.about(),
              c.evidence(),
              c.why()));
    }
    return new Outcome.Extracted(report.report(), claims);
  }

  @Test
  void aSplitHoldsAgainstLaterReports() {
    try (Store store = filled("a.db", Stream.of(1, 61).map(Invented::report).toList())) {
      Event event =
          events(store).stream().filter(e -> e.claims().size() > 1).findFirst().orElseThrow();
      ClaimRef off = event.claims().getLast();
      ClaimRef stays = event.claims().getFirst();
      decide(store, decider(store, "another").split(event, List.of(off)));
      assertThat(store.eventsOf(off)).isNotEqualTo(store.eventsOf(stays));
      store.keep(Invented.report(121));
      store.derive(Derivation::derive);
      assertThat(store.eventsOf(off)).hasSize(1).isNotEqualTo(store.eventsOf(stays));
      List<Event> both =
          Stream.of(off, stays)
              .map(c -> store.event(store.eventsOf(c).getFirst()).orElseThrow())
              .toList();
      decide(store, decider(store, "one after all").merge(both));
      assertThat(store.eventsOf(off)).isEqualTo(store.eventsOf(stays));
    }
  }

  @Test
  void oldIdsLeadToWhatHoldsTheirClaims() {
    try (Store store = filled("a.db", reports())) {
      List<Event> two = events(store).subList(0, 2);
      decide(store, decider(store, "one").merge(two));
      String now = store.decisions().eventsNow(two.get(0).id()).getFirst();
      assertThat(store.decisions().eventsNow(two.get(1).id())).containsExactly(now);
      Event several =
          events(store).stream().filter(e -> e.claims().size() > 1).findFirst().orElseThrow();
      decide(store, decider(store, "never was").reject(several.claims().getFirst()));
      assertThat(store.event(several.id())).isEmpty();
      assertThat(store.decisions().eventsNow(several.id()))
          .isEqualTo(store.eventsOf(several.claims().get(1)));
      assertThat(store.decisions().eventsNow("e-000000000000")).isEmpty();
    }
  }

  private Store decided() {
    Store store = filled("a.db", reports());
    for (int i = 0; i < 3; i++) {
      decide(store, decider(store, "reason " + i).accept(events(store).get(i)));
    }
    return store;
  }

  private ChainCheck.Result afterwards(@Nullable String head, String... statements)
      throws SQLException {
    try (Connection outside =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"))) {
      outside.createStatement().execute("DROP TRIGGER decision_stays");
      outside.createStatement().execute("DROP TRIGGER decision_is_kept");
      for (String statement : statements) {
        outside.createStatement().execute(statement);
      }
    }
    try (Store store = Store.open(folder.resolve("a.db"))) {
      return ChainCheck.of(store.decisions().all(), store.decisions().written(), head);
    }
  }

  @Test
  void theLogIsOnlyAddedTo() throws Exception {
    decided().close();
    try (Connection outside =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"))) {
      assertThatThrownBy(() -> outside.createStatement().execute("DELETE FROM decision"))
          .hasMessageContaining("only added");
      assertThatThrownBy(
              () -> outside.createStatement().execute("UPDATE decision SET reason = 'x'"))
          .hasMessageContaining("only added");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reason = 'another'",
        "author = 'Bob'",
        "at = '2031-04-01T12:00:01Z'",
        "about = 'e-000000000000'",
        "kind = 'reject'",
        "content = '{}'",
        "content = '{'",
        "hash = '00'"
      })
  void aChangedEntryIsNamed(String change) throws Exception {
    decided().close();
    assertThat(afterwards(null, "UPDATE decision SET " + change + " WHERE number = 2").fault())
        .startsWith("Entry 2 ");
  }

  @Test
  void deletedEntriesAreMissed() throws Exception {
    decided().close();
    assertThat(afterwards(null, "DELETE FROM decision WHERE number = 2").fault())
        .isEqualTo("Entry 2 is missing: deleted from the log.");
  }

  @Test
  void aDeletedEndIsMissedByTheCounterAndByAKnownHead() throws Exception {
    String head;
    try (Store store = decided()) {
      head = store.decisions().all().getLast().hash();
      assertThat(ChainCheck.of(store.decisions().all(), 3, head).holds()).isTrue();
      assertThat(
              ChainCheck.of(store.decisions().all(), 3, store.decisions().all().getFirst().hash())
                  .after())
          .isEqualTo(2);
    }
    assertThat(
            afterwards(null, "CREATE TABLE x AS SELECT 1", "DELETE FROM decision WHERE number = 3")
                .fault())
        .contains("Entry 3 is missing")
        .contains("end of the log");
    try (Connection outside =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"))) {
      outside
          .createStatement()
          .execute("UPDATE sqlite_sequence SET seq = 2 WHERE name = 'decision'");
    }
    try (Store store = Store.open(folder.resolve("a.db"))) {
      List<Entry> log = store.decisions().all();
      assertThat(ChainCheck.of(log, store.decisions().written(), null).holds()).isTrue();
      assertThat(ChainCheck.of(log, store.decisions().written(), head).fault()).contains(head);
    }
  }

  @Test
  void theHashIsThatOfTheDocumentedForm() {
    Entry entry =
        Entry.after(
            1,
            Entry.NOTHING,
            NOON,
            new Draft(Kind.ACCEPT, "Ann", "e-1", "{\"claims\":[]}", "a \"b\"\n"));
    assertThat(entry.hash())
        .isEqualTo("7bf339a519b055865397516b814106d5257bd08c9e473c13556be54535b8ae59");
  }
}
