package org.attest.eval.gate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.Map;
import org.attest.eval.EvalInput;
import org.attest.eval.gate.GateRow.Run;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one run.
 *
 * @param failure why there are none; null if there are
 */
record Measured(Run run, Map<String, Double> figures, double seconds, @Nullable String failure) {
  /** Finer differences come from the order of sums. */
  private static final int DECIMALS = 6;

  static Measured of(Run run, Path data, Gate.Measurer measurer) {
    long start = System.nanoTime();
    try {
      EvalInput input = new EvalInput(data.resolve(run.folder()).normalize(), run.split());
      Map<String, Double> figures = measurer.measure(run.benchmark(), input).figures();
      return new Measured(run, figures, (System.nanoTime() - start) / 1e9, null);
    } catch (IOException unreadable) {
      return new Measured(run, Map.of(), 0, unreadable.toString());
    }
  }

  /** A figure in per cent; null if the run did not give it. */
  @Nullable BigDecimal figure(String name) {
    Double value = figures.get(name);
    return value == null || !Double.isFinite(value)
        ? null
        : BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_UP);
  }

  /** Why a figure is missing. */
  String missing(String name) {
    return failure != null
        ? "%s: could not be measured: %s".formatted(run.label(), failure)
        : "%s: has no figure %s; it has %s"
            .formatted(run.label(), name, String.join(", ", figures.keySet()));
  }
}
