package org.attest.eval.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate on made-up figures: each test pins 60 and 40 first and then measures others. */
class GateTest {
  private static final String COLUMNS = String.join("\t", GateRow.COLUMNS) + "\n";
  private static final LocalDate DAY = LocalDate.of(2031, 1, 2);

  @TempDir private Path folder = Path.of("");
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<EvalInput> runs = new ArrayList<>();

  @BeforeEach
  void pinned() throws IOException {
    write("data/set/dev.txt", "data");
    write("project/docs/decisions/0007-other-data.md", "# 7.");
    write("project/eval/gate-history.tsv", "# all pins\n" + COLUMNS);
    write(
        "project/eval/gate.tsv",
        "# floors\n"
            + COLUMNS
            + "number\tset\tdev\tf1\t0.0\t0.5\n"
            + "# between\n"
            + "number\tset\tdev\trecall\t0.0\t1.0\n");
    measuring(60.04, 40);
    assertThat(pin(null).holds()).isTrue();
    runs.clear();
  }

  private void write(String file, String content) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }

  private String read(String file) throws IOException {
    return Files.readString(folder.resolve("project/eval/" + file));
  }

  private void measuring(double f1, double recall) {
    figures.put("f1", f1);
    figures.put("recall", recall);
  }

  private Figures measure(String benchmark, EvalInput input) throws IOException {
    assertThat(benchmark).isEqualTo("number");
    runs.add(input);
    if (figures.isEmpty()) {
      throw new IOException("dev.txt is torn");
    }
    return new Figures(new LinkedHashMap<>(figures), Map.of());
  }

  private Gate gate() throws IOException {
    return Gate.open(folder.resolve("project"));
  }

  private Gate.Verdict check() throws IOException {
    return gate().check(folder.resolve("data"), this::measure);
  }

  private Gate.Verdict pin(Gate.@Nullable Lowering allowed) throws IOException {
    return gate().pin(folder.resolve("data"), this::measure, DAY, allowed);
  }

  @Test
  void pinsRoundedDownWithHashDayAndHistory() throws IOException {
    // find set -type f | sha256sum as in DataHashTest; 60.04 gives 60.0.
    String hash = DataHash.of(folder.resolve("data"), folder, List.of("set"));
    assertThat(read("gate.tsv"))
        .isEqualTo(
            "# floors\n"
                + COLUMNS
                + "number\tset\tdev\tf1\t60.0\t0.5\t"
                + hash
                + "\t2031-01-02\t-\t-\n"
                + "# between\n"
                + "number\tset\tdev\trecall\t40.0\t1.0\t"
                + hash
                + "\t2031-01-02\t-\t-\n");
    assertThat(read("gate-history.tsv").lines())
        .hasSize(4)
        .contains(read("gate.tsv").split("\n")[2]);
    assertThat(gate().problems()).isEmpty();
  }

  @Test
  void passesAtTheFloorWithOneRunForAllFigures() throws IOException {
    measuring(60, 40);
    Gate.Verdict verdict = check();
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.lines()).first().isEqualTo("evaluation gate: 2 figures of 1 runs hold");
    assertThat(runs).containsExactly(new EvalInput(folder.resolve("data/set"), "dev"));
  }

  @Test
  void passesWithinTheMarginAndSaysSo() throws IOException {
    measuring(59.5, 39);
    Gate.Verdict verdict = check();
    assertThat(verdict.holds()).isTrue();
    assertThat(String.join("\n", verdict.lines())).contains("within the margin", "f1", "recall");
  }

  @Test
  void fallsBelowTheMarginWithATableOfWhatFell() throws IOException {
    measuring(59.49, 39);
    Gate.Verdict verdict = check();
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.lines().getFirst()).contains("1 of 2 figures fell");
    assertThat(verdict.lines().get(1).strip().split(" +"))
        .containsExactly("benchmark", "split", "figure", "floor", "margin", "measured");
    assertThat(verdict.lines().get(2).strip().split(" +"))
        .containsExactly("number", "dev", "f1", "60.0", "0.5", "59.49");
    assertThat(verdict.lines().get(3)).doesNotContain("recall");
  }

  @Test
  void sayingSoWhereAFigureRoseBeyondTheMargin() throws IOException {
    measuring(60.6, 41);
    assertThat(String.join("\n", check().lines()))
        .contains("could be pinned higher", "60.60")
        .doesNotContain("41.00");
  }

  @Test
  void failsWithoutRunningIfTheDataChanged() throws IOException {
    write("data/set/dev.txt", "other data");
    Gate.Verdict verdict = check();
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.lines())
        .singleElement()
        .asString()
        .contains("number dev: the data have changed", "./attest eval pin --only number");
    assertThat(runs).isEmpty();
  }

  @Test
  void failsIfAFigureOrTheDataAreMissing() throws IOException {
    figures.remove("recall");
    assertThat(check().lines().getFirst()).contains("number dev: has no figure recall; it has f1");
    figures.put("recall", Double.NaN);
    assertThat(check().holds()).isFalse();
    figures.clear();
    assertThat(check().lines().getFirst()).contains("dev.txt is torn");
    Files.delete(folder.resolve("data/set/dev.txt"));
    Files.delete(folder.resolve("data/set"));
    Gate.Verdict verdict = check();
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.lines().getFirst()).contains("NoSuchFile", "set");
  }

  @Test
  void rowsWithoutAFloorAreNotRun() throws IOException {
    write("data/two/a.txt", "");
    Files.writeString(
        folder.resolve("project/eval/gate.tsv"),
        read("gate.tsv") + "other\ttwo\t-\tf1\t0.0\t0.5\n");
    Gate.Verdict verdict = check();
    assertThat(verdict.holds()).isTrue();
    assertThat(verdict.lines()).last().isEqualTo("without a floor yet, not run: other");
    assertThat(runs).hasSize(1);
    assertThat(gate().only(List.of("other")).check(folder, this::measure).lines())
        .first()
        .isEqualTo("evaluation gate: 0 figures of 0 runs hold");
  }

  @Test
  void pinRaisesOnlyWhatRose() throws IOException {
    String before = read("gate-history.tsv");
    measuring(61.29, 39.5);
    Gate.Verdict verdict = pin(null);
    assertThat(verdict.holds()).isTrue();
    assertThat(read("gate.tsv")).contains("f1\t61.2\t0.5", "recall\t40.0\t1.0");
    assertThat(read("gate-history.tsv")).startsWith(before).hasLineCount(5);
    assertThat(gate().problems()).isEmpty();
  }

  @Test
  void pinRefusesToLower() throws IOException {
    String gate = read("gate.tsv");
    String history = read("gate-history.tsv");
    measuring(70, 38.9);
    Gate.Verdict verdict = pin(null);
    assertThat(verdict.holds()).isFalse();
    assertThat(verdict.lines().getFirst()).contains("nothing pinned", "--reason");
    assertThat(verdict.lines()).last().asString().contains("recall", "38.90");
    assertThat(read("gate.tsv")).isEqualTo(gate);
    assertThat(read("gate-history.tsv")).isEqualTo(history);
  }

  @Test
  void pinLowersWithAReasonAndADecisionRecord() throws IOException {
    measuring(70, 38.96);
    assertThat(pin(new Gate.Lowering("other data", 8)).lines().getFirst()).contains("record 0008");
    assertThat(read("gate.tsv")).contains("recall\t40.0");
    assertThat(pin(new Gate.Lowering("other data", 7)).holds()).isTrue();
    assertThat(read("gate.tsv")).contains("f1\t70.0", "recall\t38.9", "\tother data\t7");
    assertThat(gate().problems()).isEmpty();
    measuring(70, 40);
    assertThat(pin(null).holds()).isTrue();
    assertThat(read("gate.tsv")).contains("recall\t40.0").doesNotContain("other data");
    assertThat(gate().problems()).isEmpty();
  }

  @Test
  void pinOnOtherDataTakesTheirHash() throws IOException {
    write("data/set/dev.txt", "other data");
    measuring(60, 39.5);
    assertThat(pin(null).holds()).isTrue();
    assertThat(read("gate.tsv")).contains("f1\t60.0", "recall\t40.0");
    assertThat(check().holds()).isTrue();
    assertThat(gate().problems()).isEmpty();
  }

  @Test
  void aFloorLoweredByHandIsAProblemAndStopsPinning() throws IOException {
    write("project/eval/gate.tsv", read("gate.tsv").replace("f1\t60.0", "f1\t59.0"));
    assertThat(gate().problems()).singleElement().asString().contains("59.0", "60.0");
    assertThat(pin(null).holds()).isFalse();
    assertThat(runs).isEmpty();
  }

  @Test
  void filesThatAreNotOfTheFormSayWhere() throws IOException {
    write("project/eval/gate.tsv", COLUMNS + "number\tset\tdev\tf1\t60.25\t0.5\n");
    assertThatIOException()
        .isThrownBy(this::gate)
        .withMessageContaining("gate.tsv line 2: floor should be a number of one decimal");
    write("project/eval/gate.tsv", COLUMNS + "number\tset\tdev\t-\t60.0\t0.5\n");
    assertThatIOException().isThrownBy(this::gate).withMessageContaining("no figure");
    write("project/eval/gate.tsv", "benchmark\tlevel\nnumber\t60\n");
    assertThatIOException().isThrownBy(this::gate).withMessageContaining("columns benchmark");
  }
}
