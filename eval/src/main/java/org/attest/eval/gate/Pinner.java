package org.attest.eval.gate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.gate.FigureTable.Line;
import org.attest.eval.gate.GateRow.Pinning;
import org.attest.eval.gate.GateRow.Run;
import org.jspecify.annotations.Nullable;

/** Works out the new floors of rows from what was measured. */
final class Pinner {
  private final String at;
  private final Gate.@Nullable Lowering allowed;
  private final List<Line> pinned = new ArrayList<>();
  private final List<Line> refused = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  /**
   * A pinner without rows.
   *
   * @param at day and commit
   */
  Pinner(String at, Gate.@Nullable Lowering allowed) {
    this.at = at;
    this.allowed = allowed;
  }

  void addFailure(Run run, IOException failure) {
    failures.add("%s: %s".formatted(run.label(), failure));
  }

  void add(List<GateRow> rows, Measured measured, String hash) {
    for (GateRow row : rows) {
      BigDecimal figure = measured.figure(row.figure());
      if (figure == null) {
        failures.add(measured.missing(row.figure()));
        continue;
      }
      BigDecimal floor = row.floor().floor();
      BigDecimal tenths = figure.setScale(1, RoundingMode.FLOOR);
      if (figure.compareTo(row.floor().lowest()) < 0) {
        lower(row, figure, hash);
      } else if (tenths.compareTo(floor) > 0) {
        pin(row.pinned(tenths, new Pinning(hash, at, "", "")), figure);
      } else if (row.isPinned() && !row.pinning().sha256().equals(hash)) {
        pin(row.pinned(floor, new Pinning(hash, at, "", "")), figure);
      }
    }
  }

  private void lower(GateRow row, BigDecimal figure, String hash) {
    if (allowed == null) {
      refused.add(new Line(row, figure));
      return;
    }
    Pinning why = new Pinning(hash, at, allowed.reason(), String.valueOf(allowed.decision()));
    pin(row.pinned(figure.setScale(1, RoundingMode.FLOOR), why), figure);
  }

  private void pin(GateRow row, BigDecimal figure) {
    pinned.add(new Line(row, figure));
  }

  /** The rows that change; none if a figure fell and may not. */
  List<GateRow> pins() {
    return refused.isEmpty() ? pinned.stream().map(Line::row).toList() : List.of();
  }

  Gate.Verdict verdict() {
    List<String> lines = new ArrayList<>();
    if (!refused.isEmpty()) {
      lines.add(
          "nothing pinned: these figures fell below floor - margin. To lower a floor, write a"
              + " decision record and give --reason and --decision");
      lines.addAll(FigureTable.of(refused));
    } else if (pinned.isEmpty()) {
      lines.add("nothing pinned: no figure rose by a tenth or more, and no data changed");
    } else {
      lines.add("pinned, %s:".formatted(at));
      lines.addAll(FigureTable.of(pinned));
    }
    failures.stream().distinct().map("not pinned: "::concat).forEach(lines::add);
    return new Gate.Verdict(refused.isEmpty() && failures.isEmpty(), lines);
  }
}
