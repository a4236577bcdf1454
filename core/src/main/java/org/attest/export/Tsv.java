package org.attest.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.attest.export.Csv.Column;
import org.jspecify.annotations.Nullable;

/** Rows as tab-separated values without a header, LF line ends; tabs in values become spaces. */
final class Tsv {

  private Tsv() {}

  static <T> String write(List<Column<T>> columns, List<T> rows) {
    return rows.stream()
        .map(
            row ->
                columns.stream()
                        .map(column -> cell(column.value().apply(row)))
                        .collect(Collectors.joining("\t"))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text = value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    return text.replaceAll("[\\t\\r\\n]+", " ");
  }
}
