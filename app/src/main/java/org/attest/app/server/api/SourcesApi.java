package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.attest.app.server.SourceCatalogue;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.sources.KnownSource;
import org.attest.app.sources.Ratings;
import org.attest.app.sources.SourceJson;
import org.attest.app.sources.SourceList;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sources, the most cited first. */
@RestController
@RequestMapping("/api/v1")
class SourcesApi {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private final StorePool pool;
  private final SourceCatalogue catalogue;

  SourcesApi(StorePool pool, SourceCatalogue catalogue) {
    this.pool = pool;
    this.catalogue = catalogue;
  }

  @GetMapping("/sources")
  ResponseEntity<String> sources(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, Set.of("like", "kind", "country", "cited", "limit", "cursor"));
    int limit = query.limit(USUAL, MOST);
    int from = from(query.value("cursor"));
    boolean cited = query.isTrue("cited");
    return pool.read(
        store -> {
          List<KnownSource> found =
              catalogue.all(store).stream()
                  .filter(source -> isWanted(query, source) && (!cited || source.isCited()))
                  .filter(source -> !NamePolicy.hides(visitor, source))
                  .toList();
          Ratings ratings = new Ratings(store.ratings(), SourceCatalogue::directory);
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

  private static boolean isWanted(Query query, KnownSource source) {
    String like = query.value("like");
    String kind = query.value("kind");
    String country = query.value("country");
    return (like == null || SourceList.isLike(source, like))
        && (kind == null || kind.equalsIgnoreCase(source.kind()))
        && (country == null || country.equalsIgnoreCase(source.country()));
  }

  private static int from(@org.jspecify.annotations.Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("That is no cursor of this list; begin without one.");
    }
    return Integer.parseInt(cursor);
  }
}
