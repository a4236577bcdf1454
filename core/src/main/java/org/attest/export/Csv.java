package org.attest.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows as comma-separated values by RFC 4180: CRLF line ends, quotes doubled. Text that a
 * spreadsheet would run as a formula (it begins with = + - @, a tab or a line end) gets an
 * apostrophe before it; numbers do not.
 */
final class Csv {
  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  private Csv() {}

  /** A column: its name in the header and in docs/data-dictionary.md, and how to fill it. */
  record Column<T>(String name, Function<T, ? extends @Nullable Object> value) {}

  static <T> String write(List<Column<T>> columns, List<T> rows) {
    StringBuilder csv = new StringBuilder();
    csv.append(columns.stream().map(Column::name).collect(Collectors.joining(",")));
    csv.append("\r\n");
    for (T row : rows) {
      csv.append(
          columns.stream()
              .map(column -> cell(column.value().apply(row)))
              .collect(Collectors.joining(",")));
      csv.append("\r\n");
    }
    return csv.toString();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    if (!(value instanceof Number)
        && !text.isEmpty()
        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
