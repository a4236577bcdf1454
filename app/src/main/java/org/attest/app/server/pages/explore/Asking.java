package org.attest.app.server.pages.explore;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.attest.app.search.AreaText;
import org.attest.app.search.Exploration;
import org.attest.app.search.Facet;
import org.attest.app.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** An address as what is asked of the index. */
final class Asking {
  static final int PAGE = 50;
  private static final int MOST_PAGES = 2000;

  private Asking() {}

  static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What is asked for.
   *
   * @throws IllegalArgumentException if a value cannot be, saying which
   */
  static Exploration of(Address address) {
    return of(address, new Exploration.Page((page(address) - 1) * PAGE, PAGE));
  }

  static Exploration of(Address address, Exploration.Page page) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      chosen.put(facet, new HashSet<>(address.all(name(facet))));
    }
    return new Exploration(
        address.text("q"),
        chosen,
        new Exploration.Days(
            day(address, "from"),
            day(address, "to"),
            address.one("undated") == null
                ? SearchRequest.Undated.LEFT_OUT
                : SearchRequest.Undated.KEPT),
        AreaText.read("", address.one("box"), address.one("near")),
        order(address),
        page);
  }

  static int page(Address address) {
    String page = address.text("page");
    if (page.isEmpty()) {
      return 1;
    }
    try {
      int number = Integer.parseInt(page);
      if (number >= 1 && number <= MOST_PAGES) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("There is no page " + page + ".", e);
    }
    throw new IllegalArgumentException("There is no page " + page + ".");
  }

  static Exploration.Order order(Address address) {
    String sort = address.text("sort");
    if (sort.isEmpty()) {
      return address.text("q").isEmpty()
          ? new Exploration.Order(Exploration.By.DATE, Exploration.Direction.DOWN)
          : new Exploration.Order(Exploration.By.RELEVANCE, Exploration.Direction.DOWN);
    }
    Exploration.By by =
        Arrays.stream(Exploration.By.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(sort))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing is ordered by " + sort + "."));
    return new Exploration.Order(
        by, address.one("down") == null ? Exploration.Direction.UP : Exploration.Direction.DOWN);
  }

  private static @Nullable LocalDate day(Address address, String name) {
    String day = address.text(name);
    if (day.isEmpty()) {
      return null;
    }
    try {
      LocalDate read = LocalDate.parse(day);
      if (read.getYear() >= 1 && read.getYear() <= 9999) {
        return read;
      }
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("A day is like 2031-03-05, not " + day + ".", e);
    }
    throw new IllegalArgumentException("A day is like 2031-03-05, not " + day + ".");
  }
}
