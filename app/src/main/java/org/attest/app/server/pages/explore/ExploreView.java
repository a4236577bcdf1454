package org.attest.app.server.pages.explore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attest.app.search.Exploration;
import org.attest.app.search.ExplorationText;
import org.attest.app.server.pages.PageWords;
import org.attest.app.server.pages.event.EventView;
import org.jspecify.annotations.Nullable;

/**
 * All that Explore shows.
 *
 * @param mistake what is wrong with the query; empty if nothing is
 * @param chips what is chosen, each with an address without it
 * @param panel the event beside the table; null if none is chosen
 */
public record ExploreView(
    Address address,
    String mistake,
    List<Chip> chips,
    List<FacetView> facets,
    WhenView when,
    MapDrawing map,
    List<Row> rows,
    Columns columns,
    Counts counts,
    boolean isStoreEmpty,
    @Nullable EventView panel) {

  /** Something chosen. */
  public record Chip(String words, Address without) {}

  /** What the foot of the page counts. */
  public record Counts(int events, int reports, int origins, int page, int pages) {
    public String words() {
      return PageWords.count(events, "event")
          + " · "
          + PageWords.count(reports, "report")
          + " · "
          + PageWords.count(origins, "origin");
    }

    public String range() {
      int from = (page - 1) * Asking.PAGE + 1;
      return events == 0
          ? ""
          : "%,d–%,d of %,d".formatted(from, Math.min(events, page * Asking.PAGE), events);
    }
  }

  static List<Chip> chips(Address address, Exploration asked) {
    List<Chip> chips = new ArrayList<>();
    if (!address.text("q").isEmpty()) {
      chips.add(new Chip("“" + address.text("q") + "”", address.without("q", "page")));
    }
    for (var facet : org.attest.app.search.Facet.values()) {
      String name = Asking.name(facet);
      for (String value : address.all(name)) {
        chips.add(
            new Chip(
                FacetView.title(facet) + ": " + FacetView.words(facet, value),
                address.toggled(name, value)));
      }
    }
    Exploration.Days days = asked.days();
    if (days.areAsked()) {
      String words =
          (days.from() == null ? "" : "from " + PageWords.day(days.from()) + " ")
              + (days.to() == null ? "" : "to " + PageWords.day(days.to()));
      chips.add(new Chip(words.strip(), address.without("from", "to", "undated", "page")));
    }
    if (address.one("near") != null) {
      String[] near = address.text("near").split(",", -1);
      chips.add(
          new Chip(
              "may have been within %s km of %s, %s".formatted(near[2], near[0], near[1]),
              address.without("near", "page")));
    }
    if (address.one("box") != null) {
      chips.add(new Chip("may have been in a part of the map", address.without("box", "page")));
    }
    return chips;
  }

  /**
   * What a saved search looks for, in words; empty for everything.
   *
   * @param query the part of an address after the question mark
   */
  public static List<String> words(String query) {
    Map<String, String[]> parameters = new HashMap<>();
    ExplorationText.parameters(query)
        .forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    Address address = Address.of(parameters).without("page");
    return chips(address, Asking.of(address)).stream().map(Chip::words).toList();
  }

  /** What to call a search for what is chosen. */
  public String name() {
    String words = chips.stream().map(Chip::words).collect(Collectors.joining(", "));
    return words.isEmpty() ? "All events" : words.substring(0, Math.min(100, words.length()));
  }

  /** What a saved search keeps of the address. */
  public String saved() {
    return address.without("page", "map", "event", "more", "cols").query();
  }

  public Address next() {
    return address.with("page", String.valueOf(counts.page() + 1));
  }

  public Address previous() {
    return counts.page() == 2
        ? address.without("page")
        : address.with("page", String.valueOf(counts.page() - 1));
  }
}
