package org.attest.app.search;

import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a search found as JSON, {@code attest/search/1}. */
public final class SearchJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private SearchJson() {}

  /** As text, indented. */
  public static String write(
      String of,
      String query,
      SearchResult found,
      Function<SearchResult.Hit, Optional<Snippet>> snippets) {
    return MAPPER
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(node(of, query, found, snippets));
  }

  /** As a tree. */
  public static ObjectNode node(
      String of,
      String query,
      SearchResult found,
      Function<SearchResult.Hit, Optional<Snippet>> snippets) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("schema", "attest/search/1")
            .put("of", of)
            .put("query", query)
            .put("total", found.total())
            .put("suggestion", found.suggestion());
    ArrayNode hits = node.putArray("hits");
    for (SearchResult.Hit hit : found.hits()) {
      ObjectNode one = hits.addObject().put("id", hit.id()).put("score", hit.score());
      snippets
          .apply(hit)
          .ifPresent(
              snippet -> {
                one.put("words", snippet.text());
                ArrayNode marks = one.putArray("marks");
                snippet.marks().forEach(mark -> marks.addArray().add(mark.start()).add(mark.end()));
              });
    }
    ObjectNode facets = node.putObject("facets");
    found
        .facets()
        .forEach(
            (field, counts) -> {
              ArrayNode values = facets.putArray(field);
              counts.forEach(
                  count ->
                      values.addObject().put("value", count.value()).put("count", count.count()));
            });
    return node;
  }
}
