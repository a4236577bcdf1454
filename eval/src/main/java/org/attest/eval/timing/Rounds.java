package org.attest.eval.timing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Measures contenders in turn: a round runs each of them once, one round to warm up comes first and
 * is not counted. Garbage of the one before is collected before the clock starts.
 */
public final class Rounds {
  private final LongSupplier nanos;
  private final Consumer<String> progress;

  /**
   * @param nanos the clock
   * @param progress is told what begins
   */
  public Rounds(LongSupplier nanos, Consumer<String> progress) {
    this.nanos = nanos;
    this.progress = progress;
  }

  /**
   * The median of the rounds for each contender, in seconds, in their order.
   *
   * @param rounds how many are counted, at least 1
   */
  public Map<String, Double> seconds(List<Contender> contenders, int rounds) {
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    contenders.forEach(contender -> measured.put(contender.name(), new ArrayList<>()));
    for (int round = 0; round <= rounds; round++) {
      progress.accept(round == 0 ? "warming up" : "round %d of %d".formatted(round, rounds));
      for (Contender contender : contenders) {
        System.gc();
        long start = nanos.getAsLong();
        contender.round().run();
        double seconds = (nanos.getAsLong() - start) / 1e9;
        if (round > 0) {
          measured.computeIfAbsent(contender.name(), name -> new ArrayList<>()).add(seconds);
        }
      }
    }
    Map<String, Double> medians = new LinkedHashMap<>();
    measured.forEach((name, values) -> medians.put(name, median(values)));
    return medians;
  }

  /** The middle value; of an even number, the mean of the two in the middle. */
  public static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
