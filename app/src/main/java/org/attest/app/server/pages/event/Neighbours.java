package org.attest.app.server.pages.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attest.app.decisions.Derivation;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchRequest;
import org.attest.app.server.SearchPool;
import org.attest.app.server.StorePool;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Filter;
import org.attest.app.store.Store;
import org.attest.link.StoryFinder;
import org.attest.link.Suggestion;
import org.attest.model.ClaimRef;
import org.attest.model.DateRange;
import org.attest.model.Event;
import org.attest.model.EventType;
import org.attest.model.Outcome;
import org.attest.model.Place;
import org.attest.model.Report;
import org.springframework.stereotype.Component;

/**
 * What else may be of an event. The whole store is not compared: only events and reports that the
 * index finds near it, so that a far one that is told in other words may be missed.
 */
@Component
public class Neighbours {
  private static final int MOST_EVENTS = 30;
  private static final int MOST_REPORTS = 40;
  private static final int WORDS = 12;
  private static final int EVENT_DAYS = 8;
  private static final int NEWS_DAYS = 30;
  private static final double FROM = 0.1;

  private final StorePool pool;
  private final SearchPool index;

  Neighbours(StorePool pool, SearchPool index) {
    this.pool = pool;
    this.index = index;
  }

  /** An event that may be the same. */
  public record Near(String id, String title, int percent, List<String> parts) {}

  /** A report of the same story that tells nothing of the event. */
  public record StoryReport(String id, String title, String outlet, String day) {}

  List<Near> suggestions(Visitor visitor, Event event) {
    Set<String> ids = new LinkedHashSet<>(List.of(event.id()));
    ids.addAll(found(Kind.EVENT, "", near(event), EventType.of(event.type()).family()));
    ids.addAll(found(Kind.EVENT, words(event), around(event, EVENT_DAYS), null));
    return pool.read(store -> suggestions(store, visitor, event, ids));
  }

  private static List<Near> suggestions(
      Store store, Visitor visitor, Event event, Set<String> ids) {
    Set<String> reports = new LinkedHashSet<>();
    ids.stream()
        .flatMap(id -> store.event(id).stream())
        .flatMap(one -> one.claims().stream())
        .map(ClaimRef::reportId)
        .forEach(reports::add);
    List<Outcome.Extracted> extracted =
        reports.stream().map(store::decidedReport).flatMap(Optional::stream).toList();
    Map<String, Near> near = new LinkedHashMap<>();
    for (Suggestion one : Derivation.suggestions(extracted, store.decisions().all(), FROM)) {
      String own = holder(store, one.claim());
      String other = holder(store, one.otherClaim());
      String partner = own.equals(event.id()) ? other : other.equals(event.id()) ? own : "";
      if (!partner.isEmpty() && !partner.equals(event.id())) {
        store
            .event(partner)
            .map(found -> NamePolicy.events(visitor, List.of(found)).getFirst())
            .ifPresent(
                found ->
                    near.putIfAbsent(
                        partner,
                        new Near(
                            partner,
                            PageWords.title(found),
                            (int) Math.round(one.probability() * 100),
                            parts(one))));
      }
    }
    return List.copyOf(near.values());
  }

  /**
   * The event that holds a claim in the whole store, whatever the few claims compared here give.
   */
  private static String holder(Store store, ClaimRef claim) {
    return store.eventsOf(claim).stream().findFirst().orElse("");
  }

  /** "0.34: date +1.2 (same day), place ..." in its parts. */
  private static List<String> parts(Suggestion one) {
    String why = one.why().replaceFirst("^[0-9.]+: ", "");
    return List.of(why.split(", (?=[a-z]+ [+-])"));
  }

  List<StoryReport> story(Visitor visitor, Event event) {
    Set<String> own =
        event.claims().stream()
            .map(ClaimRef::reportId)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<String> others = found(Kind.REPORT, words(event), around(event, NEWS_DAYS), null);
    return pool.read(
        store -> {
          List<Outcome.Extracted> all =
              Stream.concat(own.stream(), others.stream())
                  .distinct()
                  .map(store::decidedReport)
                  .flatMap(Optional::stream)
                  .toList();
          List<Report> reports = all.stream().map(Outcome.Extracted::report).toList();
          Set<String> story =
              new StoryFinder()
                      .beside(
                          reports.stream().filter(report -> own.contains(report.id())).toList(),
                          reports)
                      .stream()
                      .map(StoryFinder.Beside::reportId)
                      .collect(Collectors.toSet());
          var shown = NamePolicy.words(visitor, all);
          return all.stream()
              .map(Outcome.Extracted::report)
              .filter(report -> story.contains(report.id()))
              .map(
                  report ->
                      new StoryReport(
                          report.id(),
                          report.title() == null
                              ? "a report without a title"
                              : shown.apply(report.title()),
                          report.outlet() == null ? "" : shown.apply(report.outlet()),
                          day(report)))
              .toList();
        });
  }

  private static String day(Report report) {
    return report.published() == null ? "day not known" : PageWords.day(report.published());
  }

  private List<String> found(
      Kind of, String words, Filter filter, @org.jspecify.annotations.Nullable String family) {
    if (words.isEmpty() && filter.country() == null) {
      return List.of();
    }
    SearchRequest request =
        new SearchRequest(
            of,
            words,
            filter,
            family,
            null,
            null,
            SearchRequest.Places.TOUCHING,
            SearchRequest.Undated.KEPT,
            SearchRequest.Order.RELEVANCE);
    return index.search(open -> open.search(request)).hits().stream().map(hit -> hit.id()).toList();
  }

  /** Its country and week, which is how the linker finds what to compare. */
  private static Filter near(Event event) {
    Place place = event.place() == null ? null : event.place().place();
    Filter days = around(event, EVENT_DAYS);
    return new Filter(
        null,
        null,
        days.from() == null || place == null ? null : place.country(),
        null,
        days.from(),
        days.to(),
        null,
        null,
        MOST_EVENTS);
  }

  private static Filter around(Event event, int days) {
    DateRange range = event.date() == null ? null : event.date().range();
    LocalDate start = range == null ? null : range.start();
    LocalDate end = range == null ? null : range.end();
    return new Filter(
        null,
        null,
        null,
        null,
        start == null ? null : start.minusDays(days),
        end == null ? null : end.plusDays(days),
        null,
        null,
        MOST_REPORTS);
  }

  /** Names of its place and parties, any of which may stand in what is near. */
  private static String words(Event event) {
    List<String> words = new ArrayList<>();
    if (event.place() != null) {
      Place place = event.place().place();
      words.addAll(split(place == null ? event.place().text() : place.name()));
    }
    Stream.of(event.agents(), event.targets())
        .flatMap(List::stream)
        .forEach(party -> words.addAll(split(party.name())));
    return words.stream().distinct().limit(WORDS).collect(Collectors.joining(" OR "));
  }

  private static List<String> split(String name) {
    return Stream.of(name.split("[^\\p{L}]+", -1))
        .filter(word -> word.length() > 3 && Character.isUpperCase(word.codePointAt(0)))
        .filter(word -> !word.equals("AND") && !word.equals("NOT"))
        .toList();
  }
}
