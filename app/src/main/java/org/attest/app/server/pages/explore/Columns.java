package org.attest.app.server.pages.explore;

import java.util.List;
import java.util.Locale;
import org.attest.app.search.Exploration;

/**
 * The columns of the table.
 *
 * @param shown their names, in the order in which they stand
 */
public record Columns(List<String> shown, List<Head> heads) {
  private static final List<String> ALL =
      List.of("date", "what", "where", "who", "toll", "grade", "origins", "reports", "id");
  private static final List<String> USUAL =
      List.of("date", "what", "where", "who", "toll", "grade", "origins");

  /**
   * The head of a column.
   *
   * @param sort leads to the table ordered by it; {@code isSortable} false if it cannot be
   * @param aria {@code ascending}, {@code descending}, or null if the order is another one
   */
  public record Head(
      String name,
      String title,
      boolean isSortable,
      Address sort,
      @org.jspecify.annotations.Nullable String aria) {}

  /** A column that can be shown or not. */
  public record Choice(String name, String title, boolean isShown) {}

  static Columns of(Address address) {
    String asked = address.text("cols");
    List<String> wanted = asked.isEmpty() ? USUAL : List.of(asked.split("[ ,]", -1));
    List<String> shown =
        ALL.stream().filter(name -> name.equals("what") || wanted.contains(name)).toList();
    return new Columns(shown, shown.stream().map(name -> head(name, address)).toList());
  }

  private static Head head(String name, Address address) {
    Exploration.Order order = Asking.order(address);
    boolean isNow = order.by().name().toLowerCase(Locale.ROOT).equals(name);
    boolean isDown = order.direction() == Exploration.Direction.DOWN;
    boolean beginsDown = List.of("date", "toll", "origins", "grade").contains(name);
    Address sorted = address.with("sort", name).without("page");
    boolean goesDown = isNow ? !isDown : beginsDown;
    return new Head(
        name,
        title(name),
        !List.of("who", "reports", "id").contains(name),
        goesDown ? sorted.with("down", "1") : sorted.without("down"),
        isNow ? (isDown ? "descending" : "ascending") : null);
  }

  static String title(String name) {
    return switch (name) {
      case "date" -> "Date";
      case "what" -> "What";
      case "where" -> "Where";
      case "who" -> "Who → whom";
      case "toll" -> "Toll";
      case "grade" -> "Grade";
      case "origins" -> "Origins";
      case "reports" -> "Reports";
      default -> "Id";
    };
  }

  public boolean has(String name) {
    return shown.contains(name);
  }

  /** All columns that may be left out. */
  public List<Choice> choices() {
    return ALL.stream()
        .filter(name -> !name.equals("what"))
        .map(name -> new Choice(name, title(name), shown.contains(name)))
        .toList();
  }
}
