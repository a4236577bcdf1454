package org.attest.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.model.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list in each of the formats.
 *
 * @param table for people
 * @param json the whole of an item
 * @param csv heading and cell of each column
 * @param place where an item is drawn on a map; null where it has no point
 */
record Listing<T>(
    Table<T> table,
    Function<T, ObjectNode> json,
    List<Column<T>> csv,
    Function<T, @Nullable Place> place) {

  /** A column of the CSV form. */
  record Column<T>(String heading, Function<T, @Nullable Object> cell) {}

  void print(List<T> items, ListFormat format, PrintWriter out) {
    switch (format) {
      case table -> table.lines(items, Screen.width()).forEach(out::println);
      case jsonl -> items.forEach(item -> out.println(Json.line(json.apply(item))));
      case json -> out.println(Json.pretty(items.stream().map(json).toList()));
      case csv -> csv(items, out);
      case geojson -> out.println(Json.pretty(features(items)));
    }
  }

  /** RFC 4180: lines end with CR LF. */
  private void csv(List<T> items, PrintWriter out) {
    out.print(csv.stream().map(Column::heading).collect(Collectors.joining(",")) + "\r\n");
    for (T item : items) {
      out.print(
          csv.stream()
                  .map(column -> cell(column.cell().apply(item)))
                  .collect(Collectors.joining(","))
              + "\r\n");
    }
  }

  private static String cell(@Nullable Object value) {
    String text = value == null ? "" : value.toString();
    // A spreadsheet would run a cell that begins like a formula (OWASP, "CSV injection").
    if (value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean isPlain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /**
   * Each item a feature; one known only to its country or not at all has no geometry (RFC 7946).
   */
  private ObjectNode features(List<T> items) {
    List<ObjectNode> features = new ArrayList<>();
    for (T item : items) {
      ObjectNode feature = Json.object().put("type", "Feature");
      Place where = place.apply(item);
      if (where == null || where.level() == Place.Level.COUNTRY) {
        feature.putNull("geometry");
      } else {
        ArrayNode point =
            feature.putObject("geometry").put("type", "Point").putArray("coordinates");
        point.add(where.lon()).add(where.lat());
      }
      feature.set("properties", json.apply(item));
      features.add(feature);
    }
    ObjectNode collection = Json.object().put("type", "FeatureCollection");
    collection.putArray("features").addAll(features);
    return collection;
  }
}
