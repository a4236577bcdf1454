package org.attest.app.search;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is to be explored, as the parameters of an address say it. */
public final class ExplorationText {

  private ExplorationText() {}

  /** The name of a facet's parameter. */
  public static String name(Facet facet) {
    return facet.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What is asked for.
   *
   * @param values of each parameter; none where it is not there
   * @throws IllegalArgumentException if a value cannot be, saying which
   */
  public static Exploration read(Function<String, List<String>> values, Exploration.Page page) {
    Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
    for (Facet facet : Facet.values()) {
      chosen.put(facet, new HashSet<>(values.apply(name(facet))));
    }
    return new Exploration(
        text(values, "q"),
        chosen,
        new Exploration.Days(
            day(values, "from"),
            day(values, "to"),
            one(values, "undated") == null
                ? SearchRequest.Undated.LEFT_OUT
                : SearchRequest.Undated.KEPT),
        AreaText.read("", one(values, "box"), one(values, "near")),
        order(values),
        page);
  }

  /** The part of an address after the question mark, by parameter. */
  public static Map<String, List<String>> parameters(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        values
            .computeIfAbsent(decoded(part.substring(0, equals)), name -> new ArrayList<>())
            .add(decoded(part.substring(equals + 1)));
      }
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /**
   * The order that is asked for: by relevance to words, else the latest first.
   *
   * @throws IllegalArgumentException if there is no such order
   */
  public static Exploration.Order order(Function<String, List<String>> values) {
    String sort = text(values, "sort");
    if (sort.isEmpty()) {
      return text(values, "q").isEmpty()
          ? new Exploration.Order(Exploration.By.DATE, Exploration.Direction.DOWN)
          : new Exploration.Order(Exploration.By.RELEVANCE, Exploration.Direction.DOWN);
    }
    Exploration.By by =
        Arrays.stream(Exploration.By.values())
            .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(sort))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("Nothing is ordered by " + sort + "."));
    return new Exploration.Order(
        by, one(values, "down") == null ? Exploration.Direction.UP : Exploration.Direction.DOWN);
  }

  private static @Nullable LocalDate day(Function<String, List<String>> values, String name) {
    String day = text(values, name);
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

  private static @Nullable String one(Function<String, List<String>> values, String name) {
    List<String> some = values.apply(name);
    return some.isEmpty() ? null : some.getFirst();
  }

  private static String text(Function<String, List<String>> values, String name) {
    String value = one(values, name);
    return value == null ? "" : value;
  }
}
