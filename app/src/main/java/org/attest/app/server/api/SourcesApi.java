package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.app.server.By;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.SourceDeciding;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceChoice;
import org.attest.app.sources.SourceJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sources, the most cited first, and what leads say of them. */
@RestController
@RequestMapping("/api/v1")
class SourcesApi {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final StorePool pool;
  private final SourceCatalogue catalogue;
  private final SourceDeciding deciding;

  SourcesApi(StorePool pool, SourceCatalogue catalogue, SourceDeciding deciding) {
    this.pool = pool;
    this.catalogue = catalogue;
    this.deciding = deciding;
  }

  @GetMapping("/sources")
  ResponseEntity<String> sources(HttpServletRequest request, Visitor visitor) {
    Query query =
        new Query(
            request,
            Set.of(
                "like",
                "kind",
                "country",
                "ownership",
                "cited",
                "listed",
                "rated",
                "limit",
                "cursor"));
    int limit = query.limit(USUAL, MOST);
    int from = query.place();
    SourceChoice choice =
        new SourceChoice(
            query.value("like"),
            query.value("kind"),
            query.value("country"),
            query.value("ownership"),
            query.isTrue("cited"),
            query.value("listed") == null ? null : query.isTrue("listed"),
            query.isTrue("rated"));
    return pool.read(
        store -> {
          Ratings ratings = catalogue.ratings(store);
          List<KnownSource> found =
              catalogue.all(store).stream()
                  .filter(source -> choice.takes(source, ratings))
                  .filter(source -> !NamePolicy.hides(visitor, source))
                  .toList();
          int end = Math.min(found.size(), from + limit);
          ObjectNode node = Answers.object().put("schema", "attest/sources/1");
          ArrayNode array = node.putArray("sources");
          found
              .subList(Math.min(from, end), end)
              .forEach(source -> array.add(SourceJson.source(source, ratings)));
          String next = end < found.size() ? "" + end : null;
          node.put("total", found.size()).put("next", next);
          return Answers.page(
              request, MediaType.APPLICATION_JSON, Answers.MAPPER.writeValueAsString(node), next);
        });
  }

  @GetMapping("/sources/{id}")
  ResponseEntity<String> source(@PathVariable String id, Visitor visitor) {
    return Answers.json(whole(id, visitor));
  }

  private ObjectNode whole(String id, Visitor visitor) {
    return pool.read(
        store ->
            SourceJson.whole(
                deciding.source(store, visitor, id),
                catalogue.ratings(store),
                catalogue.corrections(store)));
  }

  /**
   * A letter for a source.
   *
   * @param letter null to take the rating back
   */
  private record Rating(@Nullable String letter, @Nullable String on, @Nullable String reason) {}

  @PostMapping(path = "/sources/{id}/ratings", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> rate(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    Rating asked = Bodies.read(body, Rating.class);
    deciding.rate(
        new By(request, visitor), id, asked.letter(), asked.on(), Bodies.text(asked.reason()));
    return Answers.created("/api/v1/sources/" + id, whole(id, visitor));
  }

  private record Entry(@Nullable Map<String, String> set, @Nullable String reason) {}

  @PostMapping(path = "/sources/{id}/entry", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<String> describe(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestBody String body,
      Visitor visitor) {
    Entry asked = Bodies.read(body, Entry.class);
    deciding.describe(
        new By(request, visitor),
        id,
        asked.set() == null ? Map.of() : asked.set(),
        Bodies.text(asked.reason()));
    return Answers.created("/api/v1/sources/" + id, whole(id, visitor));
  }
}
