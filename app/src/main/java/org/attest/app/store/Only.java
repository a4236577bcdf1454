package org.attest.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** All rows, or those that have one of some values in a column; asked for in parts. */
final class Only {
  private static final int AT_ONCE = 500;

  private final @Nullable Set<String> values;

  Only(Set<String> values) {
    this.values = values;
  }

  private Only() {
    values = null;
  }

  static Only all() {
    return new Only();
  }

  boolean isAll() {
    return values == null;
  }

  boolean has(String value) {
    return values == null || values.contains(value);
  }

  /** Makes something of a row. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Reads rows.
   *
   * @param query without conditions
   */
  <T> List<T> read(Handle handle, String query, String column, Reader<T> reader) {
    List<T> found = new ArrayList<>();
    each(handle, query, column, "", reader, found::add);
    return found;
  }

  /**
   * Hands on rows as they are read; in order only within each part, which has all rows of its
   * values.
   *
   * @param order what follows the conditions
   */
  <T> void each(
      Handle handle,
      String query,
      String column,
      String order,
      Reader<T> reader,
      Consumer<T> sink) {
    if (values == null) {
      handle.createQuery(query + " " + order).map((row, context) -> reader.read(row)).forEach(sink);
      return;
    }
    inParts(
        values,
        part ->
            handle
                .createQuery(query + " WHERE " + column + " IN (<asked>) " + order)
                .bindList("asked", part)
                .map((row, context) -> reader.read(row))
                .forEach(sink));
  }

  /** Runs a statement without conditions on the rows. */
  void run(Handle handle, String statement, String column) {
    if (values == null) {
      handle.execute(statement);
      return;
    }
    inParts(
        values,
        part ->
            handle
                .createUpdate(statement + " WHERE " + column + " IN (<asked>)")
                .bindList("asked", part)
                .execute());
  }

  static <T> void inParts(Collection<T> all, Consumer<List<T>> sink) {
    List<T> list = List.copyOf(all);
    for (int from = 0; from < list.size(); from += AT_ONCE) {
      sink.accept(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
    }
  }
}
