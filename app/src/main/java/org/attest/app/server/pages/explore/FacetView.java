package org.attest.app.server.pages.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.attest.app.search.Facet;
import org.attest.app.search.SearchResult;
import org.attest.app.server.pages.PageWords;

/**
 * One facet as it is shown.
 *
 * @param name of its parameter in the address
 * @param values those shown: the most frequent, and all that are chosen
 * @param total how many values there are
 * @param more leads to all of them, or back; null if these are all
 */
public record FacetView(
    String title,
    String name,
    List<Value> values,
    int total,
    boolean isOpen,
    Address more,
    boolean hasMore,
    Address clear) {

  private static final int FEW = 6;
  private static final int MANY = 100;

  /**
   * One value.
   *
   * @param id of its element, so that it keeps the focus
   * @param address leads to where it is chosen, or is not any more
   */
  public record Value(
      String id, String code, String words, int count, boolean isChosen, Address address) {}

  static FacetView of(Facet facet, Address address, List<SearchResult.Count> counts) {
    String name = Asking.name(facet);
    boolean isWhole = address.has("more", name);
    int shown = isWhole ? MANY : FEW;
    List<Value> values = new ArrayList<>();
    Set<String> left = new HashSet<>(address.all(name));
    for (SearchResult.Count count : counts) {
      boolean isChosen = left.remove(count.value());
      if (isChosen || values.size() < shown) {
        values.add(value(facet, address, count.value(), count.count(), isChosen));
      }
    }
    left.stream().sorted().forEach(value -> values.add(value(facet, address, value, 0, true)));
    return new FacetView(
        title(facet),
        name,
        values,
        counts.size(),
        isWhole,
        address.toggled("more", name),
        counts.size() > FEW,
        address.without(name, "page"));
  }

  /** True if any is chosen. */
  public boolean isChosen() {
    return values.stream().anyMatch(Value::isChosen);
  }

  private static Value value(
      Facet facet, Address address, String code, int count, boolean isChosen) {
    String name = Asking.name(facet);
    return new Value(
        "f-" + name + "-" + Integer.toHexString(code.hashCode()),
        code,
        words(facet, code),
        count,
        isChosen,
        address.toggled(name, code));
  }

  static String words(Facet facet, String code) {
    return switch (facet) {
      case ACTOR -> code;
      case COUNTRY -> PageWords.country(code);
      case TYPE, STATUS, GRADE, KIND -> PageWords.type(code);
    };
  }

  static String title(Facet facet) {
    return switch (facet) {
      case TYPE -> "Type";
      case STATUS -> "Status";
      case GRADE -> "Grade";
      case ACTOR -> "Actor";
      case COUNTRY -> "Country";
      case KIND -> "Kind of origin";
    };
  }
}
