package org.attest.app.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.TreeSet;
import org.attest.app.store.Filter;
import org.attest.app.store.FilterText;
import org.jspecify.annotations.Nullable;

/** The parameters of a request for a list. One that is not known is a mistake, and said. */
final class Query {
  private final HttpServletRequest request;

  /**
   * @param known names of parameters that the route has
   */
  Query(HttpServletRequest request, Collection<String> known) {
    this.request = request;
    TreeSet<String> unknown = new TreeSet<>(request.getParameterMap().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "no parameter '%s'; there are: %s"
              .formatted(unknown.first(), String.join(", ", new TreeSet<>(known))));
    }
  }

  /** The value; null if it is not given or empty. */
  @Nullable String value(String name) {
    String value = request.getParameter(name);
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(name + " has a character that no text has");
    }
    return value.strip();
  }

  boolean isTrue(String name) {
    String value = value(name);
    if (value == null || value.equals("false")) {
      return false;
    }
    if (value.equals("true")) {
      return true;
    }
    throw new IllegalArgumentException(name + " is true or false, not " + value);
  }

  int limit(int usual, int most) {
    String value = value("limit");
    if (value == null) {
      return usual;
    }
    if (!value.matches("\\d{1,9}") || Integer.parseInt(value) < 1) {
      throw new IllegalArgumentException("limit is 1 to " + most + ", not " + value);
    }
    return Math.min(most, Integer.parseInt(value));
  }

  /** Where a list goes on that is counted through: its cursor is a number. */
  int place() {
    String cursor = value("cursor");
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,9}")) {
      throw new IllegalArgumentException("That is no cursor of this list; begin without one.");
    }
    return Integer.parseInt(cursor);
  }

  Filter filter(int limit) {
    return FilterText.read(this::value, limit);
  }
}
