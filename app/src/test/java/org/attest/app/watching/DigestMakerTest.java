package org.attest.app.watching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.attest.app.Invented;
import org.attest.app.decisions.Derivation;
import org.attest.app.search.Exploration;
import org.attest.app.store.Digest;
import org.attest.app.store.Filter;
import org.attest.app.store.SavedSearch;
import org.attest.app.store.SavedSearch.Every;
import org.attest.app.store.SavedSearches.Standing;
import org.attest.app.store.Store;
import org.attest.model.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestMakerTest {
  private static final Instant NOON = Instant.parse("2031-04-01T12:00:00Z");

  @TempDir Path folder;
  private Store store;
  private List<String> ids;
  private Map<String, Standing> standing;

  @BeforeEach
  void open() {
    store = Store.open(folder.resolve("a.db"));
    Invented.reports(9).forEach(store::keep);
    store.derive(Derivation::derive);
    ids = store.events(Filter.all()).stream().map(Event::id).toList();
    standing = new DigestMaker(store).standing(ids);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private Standing how(String id) {
    return Objects.requireNonNull(standing.get(id));
  }

  private Digest digest(Map<String, Standing> before) {
    SavedSearch search = new NewSearch("All", "").add(store, "ann", before, NOON);
    return new DigestMaker(store).make(search, ids, NOON).digest();
  }

  @Test
  void whatIsAsItWasIsNotSaid() {
    assertThat(standing).hasSameSizeAs(ids).hasSizeGreaterThan(3);
    assertThat(digest(standing).events()).isZero();
  }

  @Test
  void whatChangedIsSaidInWords() {
    Map<String, Standing> before = new HashMap<>(standing);
    String added = ids.get(0);
    String denied = ids.get(1);
    String graded = ids.get(2);
    before.remove(added);
    before.put(denied, new Standing("denied", how(denied).grade()));
    before.put(graded, new Standing(how(graded).status(), "invented-grade"));
    Digest digest = digest(before);
    assertThat(digest.events()).isEqualTo(3);
    assertThat(digest.lines())
        .anySatisfy(
            line -> {
              assertThat(line.eventId()).isEqualTo(added);
              assertThat(DigestWords.of(line)).isEqualTo("new");
            })
        .anySatisfy(
            line -> {
              assertThat(line.eventId()).isEqualTo(denied);
              assertThat(DigestWords.of(line)).startsWith("status: ").endsWith("before: denied");
            })
        .anySatisfy(
            line -> {
              assertThat(line.eventId()).isEqualTo(graded);
              assertThat(DigestWords.of(line)).endsWith("before: invented grade");
            });
  }

  @Test
  void contestedIsSaidAsSuch() {
    assertThat(
            DigestWords.of(
                new Digest.Line("e-1", Digest.What.CONTESTED, "single-source", "contested")))
        .isEqualTo("now contested, before: single source");
  }

  @Test
  void onlyWhatCameSinceTheLastLookIsCounted() {
    SavedSearch search = new NewSearch("All", "").add(store, "ann", standing, NOON);
    DigestMaker maker = new DigestMaker(store);
    assertThat(maker.since(search, ids)).isZero();
    store.keep(Invented.report(77));
    store.derive(Derivation::derive);
    List<String> now = store.events(Filter.all()).stream().map(Event::id).toList();
    assertThat(now).hasSizeGreaterThan(ids.size());
    assertThat(maker.since(search, now)).isEqualTo(now.size() - ids.size());
    assertThat(maker.since(search, ids)).isZero();
  }

  @Test
  void theLatestAreAskedForInAnyOrder() {
    Exploration asked = DigestMaker.asked("q=market&sort=toll&down=1&type=air-strike&page=7");
    assertThat(asked.text()).isEqualTo("market");
    assertThat(asked.order().by()).isEqualTo(Exploration.By.DATE);
    assertThat(asked.page().skipped()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 7, UTC, 2031-04-02T07:00:00Z",
    "DAY, 13, UTC, 2031-04-01T13:00:00Z",
    "DAY, 12, UTC, 2031-04-02T12:00:00Z",
    "DAY, 7, America/New_York, 2031-04-02T11:00:00Z",
    "WEEK, 13, UTC, 2031-04-07T13:00:00Z",
    "DAY, 7, +05:30, 2031-04-02T01:30:00Z"
  })
  void digestsComeAtTheirHour(Every every, int hour, String zone, String next) {
    assertThat(DigestTimes.next(every, hour, zone, NOON)).isEqualTo(next);
  }

  /** An hour that a change of clocks leaves out is the one after it. */
  @Test
  void digestsComeOnDaysWithoutTheirHour() {
    assertThat(
            DigestTimes.next(Every.DAY, 2, "Europe/Berlin", Instant.parse("2031-03-29T12:00:00Z")))
        .isEqualTo("2031-03-30T01:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no address",
        "a@b\r\nBcc: c@example.org",
        "a@example.org, b@example.org",
        "<a@example.org>",
        "a@@example.org"
      })
  void whatIsNoAddressOfMailIsRefused(String mail) {
    assertThatThrownBy(() -> new DigestChoice(Every.DAY, 7, "UTC", mail))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"from=yesterday", "near=1", "box=a", "sort=colour", "q=%zz"})
  void whatCannotBeAskedIsNotSaved(String query) {
    assertThatThrownBy(() -> new NewSearch("x", query))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
