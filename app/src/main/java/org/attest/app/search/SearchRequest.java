package org.attest.app.search;

import org.attest.app.store.Filter;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the index; null means any.
 *
 * @param of what is searched for
 * @param text a query as typed (docs/commands.md#search); empty for everything
 * @param filter as the store's lists have it; its limit is that of the hits
 * @param family of the event type
 * @param source id of a source, or part of its name in any case
 * @param area part of the Earth that the place's area must touch
 * @param places which places may lie in the area
 * @param undated what becomes of those without a date where days are asked for
 * @param order of the hits
 */
public record SearchRequest(
    Kind of,
    String text,
    Filter filter,
    @Nullable String family,
    @Nullable String source,
    @Nullable Area area,
    Places places,
    Undated undated,
    Order order) {

  /** Which places may lie in an area. */
  public enum Places {
    /** All, each with the radius of what is known of it: it is enough that they touch. */
    TOUCHING,
    /** Named towns and sites alone, by their point. */
    EXACT
  }

  /** What becomes of those without a date where days are asked for. */
  public enum Undated {
    LEFT_OUT,
    KEPT
  }

  /** The order of hits; what is alike in it goes by id. */
  public enum Order {
    RELEVANCE,
    DATE
  }

  /** Words alone, in everything of a kind. */
  public static SearchRequest words(Kind of, String text, Filter filter) {
    return new SearchRequest(
        of, text, filter, null, null, null, Places.TOUCHING, Undated.LEFT_OUT, Order.RELEVANCE);
  }
}
