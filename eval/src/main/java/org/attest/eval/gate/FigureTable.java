package org.attest.eval.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows with what was measured for them, as lines in columns. */
final class FigureTable {
  private static final String FORM = "  %-19s %-8s %-28s %6s %6s %9s";

  /** A row and its figure in per cent. */
  record Line(GateRow row, BigDecimal measured) {}

  private FigureTable() {}

  static List<String> of(List<Line> lines) {
    List<String> table = new ArrayList<>();
    table.add(FORM.formatted("benchmark", "split", "figure", "floor", "margin", "measured"));
    for (Line line : lines) {
      GateRow row = line.row();
      String split = row.run().split();
      table.add(
          String.format(
              Locale.ROOT,
              FORM,
              row.run().benchmark(),
              split == null ? "-" : split,
              row.figure(),
              row.floor().floor(),
              row.floor().margin(),
              line.measured().setScale(2, RoundingMode.FLOOR)));
    }
    return table;
  }
}
