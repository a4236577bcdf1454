package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.gate.Gate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the benchmarks' figures to {@code eval/gate.tsv}; takes minutes where the data are. */
class EvaluationGateTest {

  @Test
  @Tag("gate")
  void figuresHoldTheirFloors() throws IOException {
    Gate gate = Gate.open();
    Path data = gate.data();
    switch (GateData.of(data, System.getenv())) {
      case LOST -> fail("evaluation gate: no data at %s, although CI=true", data);
      case ABSENT -> {
        String line = "evaluation gate: skipped, no data at " + data;
        System.out.println(line);
        abort(line);
      }
      case PRESENT -> {
        Gate.Verdict verdict = gate.check(data, Benchmarks.measurer(Benchmarks.ALL));
        String report = String.join("\n", verdict.lines());
        System.out.println(report);
        String system = EncodedText.isAvailable() ? "" : "\nno encoder here: the lexicons answered";
        assertThat(verdict.holds()).withFailMessage(() -> report + system).isTrue();
      }
    }
  }

  @Test
  void floorsDoNotSink() throws IOException {
    assertThat(Gate.open().problems()).isEmpty();
  }

  @Test
  void everyBenchmarkHasARow() throws IOException {
    assertThat(Gate.open().benchmarks())
        .containsExactlyInAnyOrderElementsOf(
            Benchmarks.ALL.stream().map(Benchmarks.Registered::name).toList());
  }
}
