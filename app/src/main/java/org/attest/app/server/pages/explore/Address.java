package org.attest.app.server.pages.explore;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen on the page, as its address has it. Changes give another address.
 *
 * @param values by name, in the order of {@link #NAMES}; empty ones are left out
 */
public record Address(Map<String, List<String>> values) {
  static final List<String> NAMES =
      List.of(
          "q", "type", "status", "grade", "actor", "country", "kind", "from", "to", "undated",
          "near", "box", "sort", "down", "cols", "page", "map", "more", "event");

  private static final int LONGEST = 500;
  private static final int MOST = 50;

  public Address {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    for (String name : NAMES) {
      List<String> some =
          values.getOrDefault(name, List.of()).stream()
              .filter(value -> !value.isBlank())
              .distinct()
              .toList();
      if (!some.isEmpty()) {
        copy.put(name, some);
      }
    }
    values = copy;
  }

  /**
   * What a request asks for; other parameters are passed over.
   *
   * @throws IllegalArgumentException if there is more of it than anybody chooses
   */
  static Address of(Map<String, String[]> parameters) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    parameters.forEach(
        (name, some) -> {
          if (NAMES.contains(name)) {
            if (some.length > MOST || List.of(some).stream().anyMatch(v -> v.length() > LONGEST)) {
              throw new IllegalArgumentException("There is too much of " + name + " to look for.");
            }
            values.put(name, List.of(some));
          }
        });
    return new Address(values);
  }

  List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  @Nullable String one(String name) {
    List<String> some = all(name);
    return some.isEmpty() ? null : some.getFirst();
  }

  /** The value, or nothing. */
  public String text(String name) {
    String value = one(name);
    return value == null ? "" : value;
  }

  /** The value is chosen, among others perhaps. */
  public boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** With the value chosen or not, whichever it was not; from the first page. */
  Address toggled(String name, String value) {
    List<String> some = new ArrayList<>(all(name));
    if (!some.remove(value)) {
      some.add(value);
    }
    return put(name, some).put("page", List.of());
  }

  /** With that one value; none if it is empty. */
  public Address with(String name, String value) {
    return put(name, value.isEmpty() ? List.of() : List.of(value));
  }

  /** Without any value of those. */
  public Address without(String... names) {
    Address result = this;
    for (String name : names) {
      result = result.put(name, List.of());
    }
    return result;
  }

  private Address put(String name, List<String> some) {
    Map<String, List<String>> copy = new LinkedHashMap<>(values);
    copy.put(name, some);
    return new Address(copy);
  }

  /** As an address on this server. */
  public String href() {
    return values.isEmpty() ? "/explore" : "/explore?" + query();
  }

  /** The part after the question mark. */
  public String query() {
    return values.entrySet().stream()
        .flatMap(
            one ->
                one.getValue().stream()
                    .map(
                        value ->
                            one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
        .collect(Collectors.joining("&"));
  }

  /** A hidden field of a form. */
  public record Field(String name, String value) {}

  /** What a form has to send along that itself asks for those. */
  public List<Field> fieldsBut(String... names) {
    List<Field> fields = new ArrayList<>();
    without(names)
        .values()
        .forEach((name, some) -> some.forEach(value -> fields.add(new Field(name, value))));
    return fields;
  }
}
