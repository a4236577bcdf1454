package org.attest.export;

import java.util.ArrayList;
import java.util.List;

/** Rows as aligned columns for a terminal; control characters become spaces, long cells are cut. */
final class TextTable {
  private static final int WIDEST = 44;
  private static final String GAP = "  ";

  private TextTable() {}

  static String write(List<String> header, List<List<String>> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(header);
    rows.forEach(row -> lines.add(row.stream().map(TextTable::fit).toList()));
    int[] widths = new int[header.size()];
    for (List<String> line : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(line.get(i)));
      }
    }
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      StringBuilder cells = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        cells.append(line.get(i)).append(" ".repeat(widths[i] - length(line.get(i)))).append(GAP);
      }
      table.append(cells.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static String fit(String cell) {
    // a report's words must not be able to steer the terminal that shows them
    String clean = cell.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]+", " ").strip();
    return length(clean) <= WIDEST
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, WIDEST - 1)).stripTrailing() + "…";
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
