package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.attest.app.decisions.References;
import org.attest.app.search.AreaText;
import org.attest.app.search.Kind;
import org.attest.app.search.SearchJson;
import org.attest.app.search.SearchRequest;
import org.attest.app.search.SearchResult;
import org.attest.app.search.Snippet;
import org.attest.app.server.SearchPool;
import org.attest.app.server.StorePool;
import org.attest.app.server.security.NamePolicy;
import org.attest.app.server.security.Visitor;
import org.attest.app.store.Store;
import org.attest.model.Outcome;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Words, filters and facets, answered by the index. */
@RestController
@RequestMapping("/api/v1")
class SearchApi {
  private static final Set<String> PARAMETERS =
      Set.of(
          "q",
          "of",
          "type",
          "actor",
          "country",
          "place",
          "from",
          "to",
          "status",
          "grade",
          "family",
          "source",
          "box",
          "near",
          "exact_places",
          "or_undated",
          "by",
          "limit");

  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final SearchPool index;
  private final StorePool pool;

  SearchApi(SearchPool index, StorePool pool) {
    this.index = index;
    this.pool = pool;
  }

  @GetMapping("/search")
  ResponseEntity<String> search(HttpServletRequest request, Visitor visitor) {
    Query query = new Query(request, PARAMETERS);
    String words = query.value("q") == null ? "" : "" + query.value("q");
    SearchRequest asked = asked(query, words);
    return index.search(
        open -> {
          SearchResult found = open.search(asked);
          return Answers.json(
              SearchJson.node(
                  asked.of().name().toLowerCase(Locale.ROOT) + "s",
                  words,
                  found,
                  hit ->
                      open.snippet(asked.of(), hit.id(), words)
                          .map(snippet -> shown(visitor, asked.of(), hit.id(), snippet))));
        });
  }

  private static SearchRequest asked(Query query, String words) {
    return new SearchRequest(
        kind(query.value("of") == null ? "events" : "" + query.value("of")),
        words,
        query.filter(query.limit(USUAL, MOST)),
        AreaText.family(query.value("family")),
        query.value("source"),
        AreaText.read("", query.value("box"), query.value("near")),
        query.isTrue("exact_places") ? SearchRequest.Places.EXACT : SearchRequest.Places.TOUCHING,
        query.isTrue("or_undated") ? SearchRequest.Undated.KEPT : SearchRequest.Undated.LEFT_OUT,
        order(query.value("by") == null ? "relevance" : "" + query.value("by")));
  }

  private static Kind kind(String of) {
    return switch (of) {
      case "events" -> Kind.EVENT;
      case "claims" -> Kind.CLAIM;
      case "reports" -> Kind.REPORT;
      default -> throw new IllegalArgumentException("of is events, claims or reports, not " + of);
    };
  }

  private static SearchRequest.Order order(String by) {
    return switch (by) {
      case "relevance" -> SearchRequest.Order.RELEVANCE;
      case "date" -> SearchRequest.Order.DATE;
      default -> throw new IllegalArgumentException("by is relevance or date, not " + by);
    };
  }

  private Snippet shown(Visitor visitor, Kind of, String id, Snippet snippet) {
    if (visitor.seesNames()) {
      return snippet;
    }
    UnaryOperator<String> words =
        NamePolicy.words(visitor, pool.read(store -> reports(store, of, id)));
    return new Snippet(words.apply(snippet.text()), snippet.marks());
  }

  private static List<Outcome.Extracted> reports(Store store, Kind of, String id) {
    List<String> ids =
        switch (of) {
          case EVENT ->
              store.event(id).stream()
                  .flatMap(event -> event.claims().stream())
                  .map(claim -> claim.reportId())
                  .distinct()
                  .toList();
          case CLAIM -> List.of(References.claim(id).reportId());
          case REPORT -> List.of(id);
        };
    return ids.stream().map(store::decidedReport).flatMap(Optional::stream).toList();
  }
}
