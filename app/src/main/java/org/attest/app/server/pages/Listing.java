package org.attest.app.server.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list, and the addresses of the pages beside it.
 *
 * @param rows those of this page
 * @param total how many there are on all pages
 * @param page from 1
 * @param path of the list
 * @param asked what the list was asked for, by parameter; empty ones are left out
 */
public record Listing<T>(
    List<T> rows, int total, int page, String path, Map<String, String> asked) {
  private static final int MOST = 100_000;

  public Listing {
    Map<String, String> kept = new LinkedHashMap<>();
    asked.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            kept.put(name, value);
          }
        });
    asked = kept;
    rows = List.copyOf(rows);
  }

  /**
   * The page of a list that is there as a whole.
   *
   * @param page as the address has it; null or empty for the first
   * @throws IllegalArgumentException if it is no number of a page
   */
  public static <T> Listing<T> of(
      List<T> all, int size, @Nullable String page, String path, Map<String, String> asked) {
    int number = number(page);
    int from = Math.min(all.size(), (number - 1) * size);
    return new Listing<>(
        all.subList(from, Math.min(all.size(), from + size)), all.size(), number, path, asked);
  }

  /** The number of a page; the first if none is given. */
  public static int number(@Nullable String page) {
    if (page == null || page.isBlank()) {
      return 1;
    }
    if (!page.matches("[1-9]\\d{0,4}") || Integer.parseInt(page) > MOST) {
      throw new IllegalArgumentException("There is no page " + page + ".");
    }
    return Integer.parseInt(page);
  }

  /** True if something narrows the list. */
  public boolean isNarrowed() {
    return !asked.isEmpty();
  }

  /** What a parameter asks for; empty if nothing. */
  public String value(String name) {
    return asked.getOrDefault(name, "");
  }

  /** Where the rows of this page begin, from 1. */
  public int first(int size) {
    return (page - 1) * size + 1;
  }

  public boolean hasNext(int size) {
    return page * (long) size < total;
  }

  /** The address of another page of the same list. */
  public String at(int other) {
    Map<String, String> all = new LinkedHashMap<>(asked);
    if (other > 1) {
      all.put("page", String.valueOf(other));
    }
    String query =
        all.entrySet().stream()
            .map(
                one ->
                    one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
