package org.attest.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The cells of one line by column; a value that cannot be is refused with its column. */
final class CuratedCells {
  private static final List<DateTimeFormatter> DAYS =
      List.of(format("uuuu-MM-dd"), format("dd-MM-uuuu"), format("d MMMM uuuu"));

  /** By column and value, or the number that stands for it, the value. */
  private static final Map<String, Map<String, String>> VALUES = values();

  private final int line;
  private final Map<String, String> cells = new HashMap<>();

  /**
   * @throws IllegalArgumentException if the line has another number of cells than the header
   */
  CuratedCells(CsvRows.Line line, List<String> header) {
    this.line = line.number();
    if (line.cells().size() != header.size()) {
      throw new IllegalArgumentException(
          "%d cells, but %d columns".formatted(line.cells().size(), header.size()));
    }
    for (int i = 0; i < header.size(); i++) {
      cells.put(header.get(i), line.cells().get(i).strip());
    }
  }

  int number() {
    return line;
  }

  @Nullable String text(String column) {
    String text = cells.get(column);
    return text == null || text.isEmpty() ? null : text;
  }

  String needed(String column) {
    String text = text(column);
    if (text == null) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return text;
  }

  LocalDate day(String column) {
    String text = needed(column).replaceFirst("(?<=\\d)[T ]\\d{2}:\\d{2}(?::\\d{2}.*)?$", "");
    for (DateTimeFormatter format : DAYS) {
      try {
        return LocalDate.parse(text, format);
      } catch (DateTimeException e) {
        // the next form may fit
      }
    }
    throw refused(column, "no day");
  }

  /** A whole number of at least 0; null where empty. */
  @Nullable Long count(String column) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw refused(column, "no whole number of at least 0");
    }
    return Long.valueOf(text);
  }

  /** A precision from 1; 1 where the column is missing or empty. */
  int code(String column, int highest) {
    String text = text(column);
    if (text == null) {
      return 1;
    }
    if (!text.matches("[1-9]") || Integer.parseInt(text) > highest) {
      throw refused(column, "not 1 to " + highest);
    }
    return Integer.parseInt(text);
  }

  @Nullable Double degrees(String column, int limit) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,3}(\\.[0-9]+)?") || Math.abs(Double.parseDouble(text)) > limit) {
      throw refused(column, "not -" + limit + " to " + limit + " degrees");
    }
    return Double.valueOf(text);
  }

  /** A value of the column's list; null where empty. */
  @Nullable String oneOf(String column) {
    return oneOf(column, column);
  }

  /** The kind of an actor, written as text or as its number. */
  @Nullable String inter(String column) {
    // older files write 0 where there is no second actor
    return "0".equals(text(column)) ? null : oneOf(column, "inter");
  }

  @Nullable String typeOfViolence() {
    return oneOf("type_of_violence", "type_of_violence");
  }

  private @Nullable String oneOf(String column, String list) {
    String text = text(column);
    if (text == null) {
      return null;
    }
    String value = VALUES.getOrDefault(list, Map.of()).get(text.toLowerCase(Locale.ROOT));
    if (value == null) {
      throw refused(column, "no value of its list");
    }
    return value;
  }

  private IllegalArgumentException refused(String column, String why) {
    return new IllegalArgumentException(column + " '" + text(column) + "': " + why);
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  private static Map<String, Map<String, String>> values() {
    Map<String, Map<String, String>> values = new HashMap<>();
    for (Vocabulary.Row row : Vocabulary.load(CuratedCells.class, "curated-values.tsv")) {
      Map<String, String> column =
          values.computeIfAbsent(row.get("column"), name -> new HashMap<>());
      column.put(row.get("value").toLowerCase(Locale.ROOT), row.get("value"));
      if (!row.get("number").isEmpty()) {
        column.put(row.get("number"), row.get("value"));
      }
    }
    return values;
  }
}
