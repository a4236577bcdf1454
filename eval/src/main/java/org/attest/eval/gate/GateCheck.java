package org.attest.eval.gate;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attest.eval.gate.FigureTable.Line;
import org.attest.eval.gate.GateRow.Run;

/** Collects what was measured against the floors, and says what it comes to. */
final class GateCheck {
  private final List<Line> fallen = new ArrayList<>();
  private final List<Line> within = new ArrayList<>();
  private final List<Line> risen = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> unpinned = new ArrayList<>();
  private final List<String> times = new ArrayList<>();
  private int figures;
  private double seconds;

  void add(List<GateRow> rows, Measured measured) {
    seconds += measured.seconds();
    times.add(String.format(Locale.ROOT, "%s %.1f", measured.run().label(), measured.seconds()));
    for (GateRow row : rows) {
      figures++;
      BigDecimal figure = measured.figure(row.figure());
      if (figure == null) {
        failures.add(measured.missing(row.figure()));
        continue;
      }
      Line line = new Line(row, figure);
      if (figure.compareTo(row.floor().lowest()) < 0) {
        fallen.add(line);
      } else if (figure.compareTo(row.floor().floor()) < 0) {
        within.add(line);
      } else if (figure.compareTo(row.floor().floor().add(row.floor().margin())) > 0) {
        risen.add(line);
      }
    }
  }

  /** Figures on other data say nothing about the floor, so they are not measured. */
  void addChanged(Run run, String pinned, String now) {
    failures.add(
        ("%s: the data have changed: SHA-256 of %s is now %s, the floors were pinned on %s. If that"
                + " is meant, pin again: ./attest eval pin --only %s")
            .formatted(run.label(), String.join(", ", run.hashed()), now, pinned, run.benchmark()));
  }

  void addFailure(Run run, IOException failure) {
    failures.add("%s: %s".formatted(run.label(), failure));
  }

  void addUnpinned(Run run) {
    unpinned.add(run.label());
  }

  Gate.Verdict verdict() {
    List<String> lines = new ArrayList<>();
    if (!fallen.isEmpty()) {
      lines.add(
          "evaluation gate: %d of %d figures fell below floor - margin"
              .formatted(fallen.size(), figures));
      lines.addAll(FigureTable.of(fallen));
    }
    failures.stream().distinct().map("evaluation gate: "::concat).forEach(lines::add);
    boolean holds = lines.isEmpty();
    if (holds) {
      lines.add("evaluation gate: %d figures of %d runs hold".formatted(figures, times.size()));
    }
    if (!times.isEmpty()) {
      lines.add(
          String.format(
              Locale.ROOT, "seconds: %s; together %.0f", String.join(", ", times), seconds));
    }
    if (!within.isEmpty()) {
      lines.add("below their floors, but within the margin:");
      lines.addAll(FigureTable.of(within));
    }
    if (!risen.isEmpty()) {
      lines.add("could be pinned higher, by ./attest eval pin:");
      lines.addAll(FigureTable.of(risen));
    }
    if (!unpinned.isEmpty()) {
      lines.add("without a floor yet, not run: " + String.join(", ", unpinned));
    }
    return new Gate.Verdict(holds, lines);
  }
}
