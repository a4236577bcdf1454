package org.attest.app.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.attest.model.Status;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of explored events.
 *
 * @param ids of the events of the page
 * @param total how many events answer
 * @param facets by facet, values with how many events have them that answer all that is chosen in
 *     other facets; the most frequent first
 * @param when how many events lie when, of those that answer all but the days asked for
 * @param reports how many reports speak of the events that answer
 * @param origins how many sources are origins of them
 * @param places where they lie
 * @param placeless how many have no place on the Earth
 */
public record Explored(
    List<String> ids,
    int total,
    Map<Facet, List<SearchResult.Count>> facets,
    When when,
    int reports,
    int origins,
    List<Placed> places,
    int placeless) {

  public Explored {
    ids = List.copyOf(ids);
    places = List.copyOf(places);
  }

  /**
   * Numbers of events by day, month or year, with no gaps.
   *
   * @param undated how many have no date
   */
  public record When(List<Bin> bins, int undated) {
    public When {
      bins = List.copyOf(bins);
    }
  }

  /**
   * One bar.
   *
   * @param surely events that lie within it as far as their dates are known
   * @param maybe events whose dates are known to a longer time that it is part of
   */
  public record Bin(LocalDate first, LocalDate last, int surely, int maybe) {}

  /** How events are drawn. */
  public enum Form {
    /** Said to have happened, to go on, or to have been tried. */
    FACT,
    /** Planned, threatened or supposed. */
    PLANNED,
    DENIED;

    /** The form of a status. */
    public static Form of(Status status) {
      return status.isFact() ? FACT : status == Status.DENIED ? DENIED : PLANNED;
    }
  }

  /**
   * Events of one form that lie at one place.
   *
   * @param radiusKm how far from the point they may have been
   * @param isExact true for a named town or site
   * @param count how many
   * @param id of one of them: the only one, or the one with the highest toll
   * @param toll the highest; null if none has one
   */
  public record Placed(
      double lat,
      double lon,
      double radiusKm,
      boolean isExact,
      Form form,
      int count,
      String id,
      @Nullable Harm toll) {}

  /** People harmed, as far as it is known; null for an open end. */
  public record Harm(@Nullable Long min, @Nullable Long best, @Nullable Long max) {
    /** The number to draw and sort by: the best, else the least, else the most. */
    public long drawn() {
      return best != null ? best : min != null ? min : max != null ? max : 0;
    }
  }
}
