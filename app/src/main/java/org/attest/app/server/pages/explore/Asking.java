package org.attest.app.server.pages.explore;

import org.attest.app.search.Exploration;
import org.attest.app.search.ExplorationText;
import org.attest.app.search.Facet;

/** An address as what is asked of the index. */
final class Asking {
  static final int PAGE = 50;
  private static final int MOST_PAGES = 2000;

  private Asking() {}

  static String name(Facet facet) {
    return ExplorationText.name(facet);
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
    return ExplorationText.read(address::all, page);
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
    return ExplorationText.order(address::all);
  }
}
