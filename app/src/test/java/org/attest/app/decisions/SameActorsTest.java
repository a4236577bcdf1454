package org.attest.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.attest.app.Invented;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That an actor is another one, and that it is not after all. */
class SameActorsTest {
  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");
  private static final SameActors.Into GUARDS = new SameActors.Into("group:guards", "Well Guards");

  @TempDir Path folder;

  private Store store() {
    Store store = Store.open(folder.resolve("a.db"));
    for (Outcome.Extracted report : Invented.reports(6)) {
      store.keep(report);
    }
    store.derive(Derivation::derive);
    return store;
  }

  private static void say(Store store, Kind kind, @Nullable String id, String name) {
    store.decisions().add(SameActors.draft(kind, "Ann", id, name, GUARDS, "looked it up"), NOON);
    store.derive(Derivation::derive);
  }

  private static int undecided(Store store) {
    return store.review().queue(store.review().basis(), "Ann", "", Optional.empty(), 99, 0).stream()
        .mapToInt(queued -> queued.item().undecided())
        .sum();
  }

  private static Filter by(String actor) {
    return new Filter(null, actor, null, null, null, null, null, null, 99);
  }

  @Test
  void claimsOnOneAreClaimsOnTheOtherUntilItIsTakenBack() {
    try (Store store = store()) {
      List<Event> before = store.events(Filter.all());
      int claims = store.claims(by("force:invented")).size();
      assertThat(claims).isPositive();
      int undecided = undecided(store);
      say(store, Kind.SAME, "force:invented", "Invented Army");
      assertThat(store.claims(by("force:invented"))).isEmpty();
      assertThat(store.claims(by("group:guards"))).hasSize(claims);
      assertThat(store.actorCounts().byId())
          .hasEntrySatisfying(
              "group:guards", count -> assertThat(count.claims()).isEqualTo(claims));
      assertThat(store.events(by("group:guards")))
          .isNotEmpty()
          .allSatisfy(
              event ->
                  assertThat(event.fields())
                      .anySatisfy(field -> assertThat(field.detail()).contains("looked it up")));
      assertThat(store.differences(Derivation::derive)).isEmpty();
      // Nobody has looked at the claims themselves.
      assertThat(undecided(store)).isEqualTo(undecided);
      say(store, Kind.APART, "force:invented", "Invented Army");
      assertThat(store.events(Filter.all())).isEqualTo(before);
      assertThat(store.claims(by("force:invented"))).hasSize(claims);
      assertThat(store.claims(by("group:guards"))).isEmpty();
    }
  }

  @Test
  void whoIsKnownByANameAloneIsFoundByItInAnyCase() {
    try (Store store = store()) {
      assertThat(store.actorCounts().claimsNaming("SHELLING")).isPositive();
      say(store, Kind.SAME, null, "The Shelling");
      assertThat(store.events(by("group:guards"))).isNotEmpty();
      assertThat(store.differences(Derivation::derive)).isEmpty();
    }
  }

  @Test
  void whatIsSaidOfOneHoldsThroughAnother() {
    try (Store store = store()) {
      say(store, Kind.SAME, "force:invented", "Invented Army");
      store
          .decisions()
          .add(
              SameActors.draft(
                  Kind.SAME,
                  "Ann",
                  "group:guards",
                  "Well Guards",
                  new SameActors.Into("group:front", "Sand Front"),
                  "merged"),
              NOON);
      store.derive(Derivation::derive);
      assertThat(store.events(by("group:front"))).isNotEmpty();
      assertThat(store.events(by("group:guards"))).isEmpty();
    }
  }
}
