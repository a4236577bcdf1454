package org.attest.eval.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One figure with its floor: a line of {@code gate.tsv}, and of its history.
 *
 * @param figure by the name that the benchmark gives it
 */
record GateRow(Run run, String figure, Floor floor, Pinning pinning) {
  private static final String NONE = "-";

  /** The columns of both files, in their order. */
  static final List<String> COLUMNS =
      List.of(
          "benchmark",
          "folder",
          "split",
          "figure",
          "floor",
          "margin",
          "sha256",
          "pinned",
          "reason",
          "decision",
          "hashed");

  /**
   * One run of a benchmark, which gives all its figures.
   *
   * @param folder below the data folder
   * @param hashed files and folders that the hash covers: below the data folder, or, after {@code
   *     project:}, in the project
   */
  record Run(String benchmark, String folder, @Nullable String split, List<String> hashed) {
    Run {
      hashed = List.copyOf(hashed);
    }

    String label() {
      return split == null ? benchmark : benchmark + " " + split;
    }
  }

  /** What tells two rows apart. */
  record Key(String label, String figure) {}

  /**
   * In per cent, one decimal.
   *
   * @param margin how far a figure may lie under its floor before that is taken for a loss
   */
  record Floor(BigDecimal floor, BigDecimal margin) {

    BigDecimal lowest() {
      return floor.subtract(margin);
    }

    /** True if this one lets figures pass that the other does not, or promises less. */
    boolean isLowerThan(Floor other) {
      return floor.compareTo(other.floor) < 0 || lowest().compareTo(other.lowest()) < 0;
    }

    @Override
    public String toString() {
      return floor + " - " + margin;
    }
  }

  /**
   * When, on what and why the floor was set.
   *
   * @param sha256 of the data ({@link DataHash}); empty if the row was never pinned
   * @param at day and commit
   * @param reason why the floor was lowered; empty if it was not
   * @param decision number of the decision record that says so; empty if there is none
   */
  record Pinning(String sha256, String at, String reason, String decision) {
    static final Pinning NEVER = new Pinning("", "", "", "");
  }

  /**
   * A row from its line.
   *
   * @throws IllegalArgumentException if the line is not of the form; says which and why
   */
  static GateRow of(Vocabulary.Row line) {
    for (String column : List.of("benchmark", "folder", "figure")) {
      if (cell(line, column).isEmpty()) {
        throw new IllegalArgumentException(where(line) + "no " + column);
      }
    }
    String folder = cell(line, "folder");
    String split = cell(line, "split");
    List<String> hashed = line.list("hashed");
    return new GateRow(
        new Run(
            cell(line, "benchmark"),
            folder,
            split.isEmpty() ? null : split,
            hashed.isEmpty() ? List.of(folder) : hashed),
        cell(line, "figure"),
        new Floor(number(line, "floor"), number(line, "margin")),
        new Pinning(
            cell(line, "sha256"),
            cell(line, "pinned"),
            cell(line, "reason"),
            cell(line, "decision")));
  }

  private static String cell(Vocabulary.Row line, String column) {
    String value = line.get(column);
    return value.equals(NONE) ? "" : value;
  }

  private static BigDecimal number(Vocabulary.Row line, String column) {
    try {
      BigDecimal value = new BigDecimal(line.get(column)).setScale(1, RoundingMode.UNNECESSARY);
      if (value.signum() >= 0) {
        return value;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(badNumber(line, column), e);
    }
    throw new IllegalArgumentException(badNumber(line, column));
  }

  private static String badNumber(Vocabulary.Row line, String column) {
    return "%s%s should be a number of one decimal, is '%s'"
        .formatted(where(line), column, line.get(column));
  }

  private static String where(Vocabulary.Row line) {
    return "%s line %d: ".formatted(line.file(), line.line());
  }

  Key key() {
    return new Key(run.label(), figure);
  }

  String label() {
    return run.label() + " " + figure;
  }

  /** True if there is a floor to hold. */
  boolean isPinned() {
    return floor.floor().signum() > 0;
  }

  GateRow pinned(BigDecimal newFloor, Pinning newPinning) {
    return new GateRow(run, figure, new Floor(newFloor, floor.margin()), newPinning);
  }

  /** The row as a line of a file, without its end. */
  String line() {
    List<String> cells =
        List.of(
            run.benchmark(),
            run.folder(),
            orNone(run.split()),
            figure,
            floor.floor().toPlainString(),
            floor.margin().toPlainString(),
            orNone(pinning.sha256()),
            orNone(pinning.at()),
            orNone(pinning.reason()),
            orNone(pinning.decision()),
            run.hashed().equals(List.of(run.folder())) ? "" : String.join(" | ", run.hashed()));
    return String.join("\t", cells).stripTrailing();
  }

  private static String orNone(@Nullable String value) {
    return value == null || value.isEmpty() ? NONE : value;
  }
}
