package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.attest.app.server.NotFoundException;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.sources.Ratings;
import org.attest.app.store.Filter;
import org.attest.app.store.ListPlace;
import org.attest.app.store.Store;
import org.attest.export.EventExport;
import org.attest.model.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON, GeoJSON or CSV. */
@RestController
@RequestMapping("/api/v1")
class EventsApi {
  private static final Set<String> PARAMETERS =
      Set.of(
          "type", "actor", "country", "place", "from", "to", "status", "grade", "limit", "cursor",
          "names", "format");

  private static final int USUAL = 100;
  private static final int MOST = 1000;
  private static final int MOST_IN_A_FILE = 10_000;

  private final StorePool pool;

  EventsApi(StorePool pool) {
    this.pool = pool;
  }

  /** A page of events, and where the next begins. */
  private record Listed(List<Event> events, @Nullable String next) {

    static Listed of(Store store, Filter filter, @Nullable String cursor) {
      List<Event> events = store.eventsAfter(filter, Cursor.place(cursor));
      return new Listed(
          events,
          events.size() < filter.limit() ? null : Cursor.of(ListPlace.of(events.getLast())));
    }
  }

  /** In the form that is asked for by {@code Accept}, or by {@code format} in a link. */
  @GetMapping("/events")
  ResponseEntity<String> events(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, PARAMETERS);
    return switch (Form.of(request, query.value("format"))) {
      case JSON -> json(request, query, visitor);
      case GEOJSON -> file(request, query, visitor, EventExport.Format.GEOJSON, Answers.GEOJSON);
      case CSV -> file(request, query, visitor, EventExport.Format.CSV, Answers.CSV);
    };
  }

  private ResponseEntity<String> json(HttpServletRequest request, Query query, Visitor visitor) {
    Filter filter = query.filter(query.limit(USUAL, MOST));
    return pool.read(
        store -> {
          Listed listed = Listed.of(store, filter, query.value("cursor"));
          ObjectNode node = Answers.object().put("schema", "attest/events/1");
          ArrayNode events = node.putArray("events");
          nodes(store, NamePolicy.events(visitor, listed.events())).forEach(events::add);
          // Counting reads them all, so it is done once for a list.
          if (query.value("cursor") == null) {
            node.put("total", store.count(filter));
          }
          node.put("next", listed.next());
          return Answers.page(
              request,
              MediaType.APPLICATION_JSON,
              Answers.MAPPER.writeValueAsString(node),
              listed.next());
        });
  }

  static List<ObjectNode> nodes(Store store, List<Event> events) {
    Ratings ratings = new Ratings(store.ratings(), SourceCatalogue::directory);
    return EventExport.events(events, EventExport.Format.JSONL, ratings::of)
        .lines()
        .map(line -> (ObjectNode) Answers.MAPPER.readTree(line))
        .toList();
  }

  /** Made to be passed on: without names of private persons, unless a reviewer asks for them. */
  private ResponseEntity<String> file(
      HttpServletRequest request,
      Query query,
      Visitor visitor,
      EventExport.Format format,
      MediaType type) {
    Filter filter = query.filter(query.limit(MOST_IN_A_FILE, MOST_IN_A_FILE));
    var names = NamePolicy.ofFile(visitor, query.isTrue("names"));
    return pool.read(
        store -> {
          Listed listed = Listed.of(store, filter, query.value("cursor"));
          return Answers.page(
              request,
              type,
              EventExport.events(listed.events().stream().map(names::of).toList(), format),
              listed.next());
        });
  }

  @GetMapping("/events/{id}")
  ResponseEntity<String> event(@PathVariable String id, Visitor visitor) {
    return pool.read(
        store -> {
          List<String> now = store.decisions().eventsNow(id);
          if (now.size() == 1 && !now.getFirst().equals(id)) {
            return Answers.moved("/api/v1/events/" + now.getFirst());
          }
          if (now.size() > 1) {
            ObjectNode node = Answers.object().put("id", id);
            ArrayNode events = node.putArray("events");
            now.forEach(events::add);
            return ResponseEntity.status(300)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Answers.MAPPER.writeValueAsString(node));
          }
          Event event =
              store
                  .event(id)
                  .orElseThrow(
                      () ->
                          new NotFoundException(
                              "There is no event of that id, and none that holds its claims."));
          return Answers.json(nodes(store, NamePolicy.events(visitor, List.of(event))).getFirst());
        });
  }
}
