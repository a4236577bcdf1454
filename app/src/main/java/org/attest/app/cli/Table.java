package org.attest.app.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Rows under headings, within a width. Columns are as wide as their widest cell; where that is too
 * much, the widest columns give way first, but none below its heading, and fixed ones never.
 */
final class Table<T> {
  private static final String GAP = "  ";

  private final List<String> headings = new ArrayList<>();
  private final List<Function<T, String>> columns = new ArrayList<>();
  private final Set<Integer> fixed = new HashSet<>();

  Table<T> column(String heading, Function<T, String> cell) {
    headings.add(heading);
    columns.add(cell);
    return this;
  }

  /** A column whose cells are never cut: ids to be typed, numbers. */
  Table<T> fixed(String heading, Function<T, String> cell) {
    fixed.add(columns.size());
    return column(heading, cell);
  }

  /** The lines of the table, the heading first. */
  List<String> lines(List<T> items, int width) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings);
    for (T item : items) {
      rows.add(columns.stream().map(column -> Printable.line(column.apply(item))).toList());
    }
    int[] widths = widths(rows, width);
    return rows.stream().map(row -> line(row, widths)).toList();
  }

  private int[] widths(List<List<String>> rows, int available) {
    int[] widths = new int[columns.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    int total = GAP.length() * (widths.length - 1);
    for (int width : widths) {
      total += width;
    }
    while (total > available) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean maySink = !fixed.contains(i) && widths[i] > Math.max(4, headings.get(i).length());
        if (maySink && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      total--;
    }
    return widths;
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = Printable.cut(cells.get(i), widths[i]);
      line.append(i == 0 ? "" : GAP).append(cell);
      line.append(" ".repeat(widths[i] - length(cell)));
    }
    return line.toString().stripTrailing();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
