package org.attest.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.Ingest;
import org.attest.app.decisions.Derivation;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.export.Names;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploringTest {
  @TempDir Path folder;

  private static final Exploration.Page ALL = new Exploration.Page(0, 1000);
  private static final Exploration.Days ANY =
      new Exploration.Days(null, null, SearchRequest.Undated.LEFT_OUT);

  private static Exploration.Order order(Exploration.By by, Exploration.Direction direction) {
    return new Exploration.Order(by, direction);
  }

  private static final Exploration.Order BY_DATE =
      order(Exploration.By.DATE, Exploration.Direction.UP);

  private Store filled(int reports) {
    List<Outcome.Extracted> told = new MadeReports(11).reports(0, reports);
    Store store = Store.open(folder.resolve("explored.db"));
    new Ingest((inputs, sink) -> told.forEach(sink), Derivation::derive)
        .run(List.of(), store, outcome -> {});
    return store;
  }

  private static Set<String> values(Event event, Facet facet) {
    return switch (facet) {
      case TYPE -> Set.of(event.type());
      case STATUS -> Set.of(event.status().code());
      case GRADE -> Set.of(event.grade().code());
      case ACTOR ->
          Stream.concat(event.agents().stream(), event.targets().stream())
              .map(Event.Party::name)
              .collect(Collectors.toSet());
      case COUNTRY -> {
        Place place = event.place() == null ? null : event.place().place();
        yield place == null || place.country() == null ? Set.of() : Set.of(place.country());
      }
      case KIND -> event.origins().stream().map(Event.Origin::kind).collect(Collectors.toSet());
    };
  }

  private static boolean fits(Event event, Exploration asked, @Nullable Facet but) {
    return Stream.of(Facet.values())
        .filter(facet -> facet != but && asked.chosen().containsKey(facet))
        .allMatch(
            facet ->
                values(event, facet).stream()
                    .anyMatch(asked.chosen().getOrDefault(facet, Set.of())::contains));
  }

  private static boolean fitsDays(Event event, Exploration.Days days) {
    if (!days.areAsked()) {
      return true;
    }
    DateRange range = event.date() == null ? null : event.date().range();
    if (range == null) {
      return days.undated() == SearchRequest.Undated.KEPT;
    }
    return range.mayOverlap(new DateRange(days.from(), days.to(), 1, 1));
  }

  @Test
  void countsAreThoseOfReadingEverything() {
    try (Store store = filled(120);
        SearchIndex index =
            new SearchIndex(store, SearchIndex.beside(store.file()), message -> {})) {
      List<Event> events = store.events(Filter.all()).stream().map(Names.WITHHELD::of).toList();
      assertThat(events).hasSizeGreaterThan(60);
      Random random = new Random(3);
      for (int i = 0; i < 60; i++) {
        Exploration asked = asked(events, random);
        Explored found = index.explore(asked);
        List<Event> answers =
            events.stream()
                .filter(event -> fits(event, asked, null) && fitsDays(event, asked.days()))
                .toList();
        assertThat(found.total()).as("%s", asked).isEqualTo(answers.size());
        assertThat(new HashSet<>(found.ids()))
            .isEqualTo(answers.stream().map(Event::id).collect(Collectors.toSet()));
        assertThat(found.reports())
            .isEqualTo(
                answers.stream()
                    .flatMap(event -> event.claims().stream())
                    .map(ClaimRef::reportId)
                    .distinct()
                    .count());
        assertThat(
                found.places().stream().mapToInt(Explored.Placed::count).sum() + found.placeless())
            .isEqualTo(found.total());
        for (Facet facet : Facet.values()) {
          Map<String, Integer> counts = new HashMap<>();
          events.stream()
              .filter(event -> fits(event, asked, facet) && fitsDays(event, asked.days()))
              .forEach(
                  event ->
                      values(event, facet).forEach(value -> counts.merge(value, 1, Integer::sum)));
          assertThat(
                  found.facets().getOrDefault(facet, List.of()).stream()
                      .collect(
                          Collectors.toMap(SearchResult.Count::value, SearchResult.Count::count)))
              .as("%s of %s", facet, asked)
              .isEqualTo(counts);
        }
        assertThat(
                found.when().bins().stream().mapToInt(Explored.Bin::surely).sum()
                    + found.when().undated())
            .isLessThanOrEqualTo(
                (int) events.stream().filter(event -> fits(event, asked, null)).count());
      }
    }
  }

  private static Exploration asked(List<Event> events, Random random) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      if (random.nextInt(4) == 0) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
          some.addAll(values(events.get(random.nextInt(events.size())), facet));
        }
        chosen.put(facet, some);
      }
    }
    LocalDate from = random.nextInt(3) == 0 ? LocalDate.of(2031, 3, 1 + random.nextInt(25)) : null;
    LocalDate to = from != null && random.nextBoolean() ? from.plusDays(random.nextInt(9)) : null;
    return new Exploration(
        "",
        chosen,
        new Exploration.Days(
            from,
            to,
            random.nextBoolean() ? SearchRequest.Undated.KEPT : SearchRequest.Undated.LEFT_OUT),
        null,
        BY_DATE,
        ALL);
  }

  @Test
  void pagesFollowOneAnotherInEveryOrder() {
    try (Store store = filled(60);
        SearchIndex index =
            new SearchIndex(store, SearchIndex.beside(store.file()), message -> {})) {
      for (Exploration.By by : Exploration.By.values()) {
        for (Exploration.Direction direction : Exploration.Direction.values()) {
          List<String> whole = ids(index, by, direction, ALL);
          assertThat(whole).doesNotHaveDuplicates();
          List<String> pages = new ArrayList<>();
          for (int skipped = 0; skipped < whole.size(); skipped += 7) {
            pages.addAll(ids(index, by, direction, new Exploration.Page(skipped, 7)));
          }
          assertThat(pages).as("%s %s", by, direction).isEqualTo(whole);
        }
      }
    }
  }

  private static List<String> ids(
      SearchIndex index,
      Exploration.By by,
      Exploration.Direction direction,
      Exploration.Page page) {
    return index
        .explore(new Exploration("", Map.of(), ANY, null, order(by, direction), page))
        .ids();
  }

  @Test
  void whatHasNoDateComesLastEitherWay() {
    try (Store store = filled(60);
        SearchIndex index =
            new SearchIndex(store, SearchIndex.beside(store.file()), message -> {})) {
      Map<String, Event> byId = new TreeMap<>();
      store.events(Filter.all()).forEach(event -> byId.put(event.id(), event));
      for (Exploration.Direction direction : Exploration.Direction.values()) {
        List<Boolean> dated =
            ids(index, Exploration.By.DATE, direction, ALL).stream()
                .map(
                    id -> {
                      Event event = byId.get(id);
                      return event != null && event.date() != null && event.date().range() != null;
                    })
                .toList();
        int undated = dated.indexOf(false);
        if (undated >= 0) {
          assertThat(dated.subList(undated, dated.size())).containsOnly(false);
        }
      }
    }
  }
}
