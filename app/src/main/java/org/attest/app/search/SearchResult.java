package org.attest.app.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the index answers.
 *
 * @param hits the first of them, in the order asked for
 * @param total how many there are in all
 * @param facets by field, values with how many of all hits have them, the most frequent first; of
 *     months the earliest first
 * @param suggestion the query as it may have been meant; null if nothing better is known
 */
public record SearchResult(
    List<Hit> hits, int total, Map<String, List<Count>> facets, @Nullable String suggestion) {

  public SearchResult {
    hits = List.copyOf(hits);
    facets = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(facets));
  }

  /** The counts of one field; empty if nothing that answers has it. */
  public List<Count> facet(String field) {
    return facets.getOrDefault(field, List.of());
  }

  /**
   * An event, claim ({@code sha256:...#c1}) or report that answers.
   *
   * @param score how well its words do; 0 where the order is by date
   */
  public record Hit(String id, float score) {}

  /** A value and how many have it. */
  public record Count(String value, int count) {}
}
