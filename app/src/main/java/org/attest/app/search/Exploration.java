package org.attest.app.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which events are to be explored, and which of them are to be listed.
 *
 * @param text a query as typed (docs/commands.md#search); empty for everything
 * @param chosen values by facet: an event must have one of them, for each facet that has any
 * @param days first and last day asked for
 * @param area part of the Earth that the place's area must touch; null for all and for none
 * @param order of the list; what is alike in it goes by id
 * @param page which events of that order are listed
 */
public record Exploration(
    String text,
    Map<Facet, Set<String>> chosen,
    Days days,
    @Nullable Area area,
    Order order,
    Page page) {

  public Exploration {
    Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
    chosen.forEach(
        (facet, values) -> {
          if (!values.isEmpty()) {
            copy.put(facet, Set.copyOf(values));
          }
        });
    chosen = java.util.Collections.unmodifiableMap(copy);
  }

  /**
   * First and last day asked for, null for open; an event counts if it may lie between them.
   *
   * @param undated what becomes of events without a date where a day is asked for
   */
  public record Days(
      @Nullable LocalDate from, @Nullable LocalDate to, SearchRequest.Undated undated) {
    public Days {
      if (from != null && to != null && to.isBefore(from)) {
        throw new IllegalArgumentException(
            "The last day, " + to + ", is before the first, " + from);
      }
    }

    /** True if a day is asked for. */
    public boolean areAsked() {
      return from != null || to != null;
    }
  }

  /** By what events are ordered. */
  public enum By {
    RELEVANCE,
    DATE,
    WHAT,
    WHERE,
    TOLL,
    GRADE,
    ORIGINS
  }

  /** Which end comes first; what has no value in it comes last either way. */
  public enum Direction {
    UP,
    DOWN
  }

  /** The order of the list. */
  public record Order(By by, Direction direction) {}

  /**
   * The events that are listed.
   *
   * @param skipped how many come before the first
   * @param length at most so many
   */
  public record Page(int skipped, int length) {
    public Page {
      if (skipped < 0 || length < 1) {
        throw new IllegalArgumentException("no page of " + length + " after " + skipped);
      }
    }
  }

  /** For the log and for messages: "type=air-strike, country=SY". */
  @Override
  public String toString() {
    return chosen.entrySet().stream()
        .map(one -> one.getKey() + "=" + String.join("|", one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
