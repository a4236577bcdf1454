package org.attest.eval.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Learns the weights of a log-linear choice among options by AdaGrad with an L2 penalty; seeded, so
 * that the same examples give the same weights. A yes-or-no question is a choice between its signs
 * and nothing.
 */
public final class LogLinear {
  private static final double RATE = 0.2;
  private static final double SMALLEST = 0.01;

  /**
   * One choice.
   *
   * @param options signs of each option
   * @param right which options are right; one at least, not all
   */
  public record Example(List<Map<String, Double>> options, List<Boolean> right) {}

  private final Map<String, Double> weights = new HashMap<>();
  private final Map<String, Double> squares = new HashMap<>();
  private final double penalty;
  private final Predicate<String> speaking;

  private LogLinear(double penalty, Predicate<String> speaking) {
    this.penalty = penalty;
    this.speaking = speaking;
  }

  /**
   * The weights, without those too small to matter, rounded to a thousandth.
   *
   * @param leastOften signs seen more rarely are left out
   * @param speaking signs that can only speak for an option, never against it
   */
  public static Map<String, Double> learn(
      List<Example> examples,
      int rounds,
      double penalty,
      int leastOften,
      Predicate<String> speaking) {
    LogLinear model = new LogLinear(penalty, speaking);
    Map<String, Integer> counts = new HashMap<>();
    for (Example example : examples) {
      for (Map<String, Double> option : example.options) {
        option.keySet().forEach(sign -> counts.merge(sign, 1, Integer::sum));
      }
    }
    List<Example> order = new ArrayList<>();
    for (Example example : examples) {
      List<Map<String, Double>> options = new ArrayList<>();
      for (Map<String, Double> option : example.options) {
        Map<String, Double> kept = new TreeMap<>(option);
        kept.keySet().removeIf(sign -> counts.getOrDefault(sign, 0) < leastOften);
        options.add(kept);
      }
      order.add(new Example(options, example.right));
    }
    Random random = new Random(1);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      order.forEach(model::learn);
    }
    Map<String, Double> result = new TreeMap<>();
    model.weights.forEach(
        (sign, weight) -> {
          if (Math.abs(weight) >= SMALLEST) {
            result.put(sign, Math.round(weight * 1000) / 1000.0);
          }
        });
    return result;
  }

  /**
   * Writes columns of weights as a file that core reads: a line a sign, in alphabetical order.
   *
   * @param comment first line of the file
   * @param columns name of each column
   * @param weights those of each column
   */
  public static void write(
      Path file, String comment, List<String> columns, List<Map<String, Double>> weights)
      throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      for (Map.Entry<String, Double> weight : weights.get(i).entrySet()) {
        List<String> row =
            rows.computeIfAbsent(
                weight.getKey(), key -> new ArrayList<>(Collections.nCopies(columns.size(), "")));
        row.set(i, weight.getValue().toString());
      }
    }
    StringBuilder text =
        new StringBuilder(comment + "\nsign\t" + String.join("\t", columns) + "\n");
    rows.forEach((sign, row) -> text.append(sign + "\t" + String.join("\t", row) + "\n"));
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private void learn(Example example) {
    double[] scores = new double[example.options.size()];
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = score(example.options.get(i));
      highest = Math.max(highest, scores[i]);
    }
    double all = 0;
    double right = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp(scores[i] - highest);
      all += scores[i];
      right += example.right.get(i) ? scores[i] : 0;
    }
    Map<String, Double> gradient = new HashMap<>();
    for (int i = 0; i < scores.length; i++) {
      double wanted = example.right.get(i) && right > 0 ? scores[i] / right : 0;
      double surplus = scores[i] / all - wanted;
      example
          .options
          .get(i)
          .forEach((sign, value) -> gradient.merge(sign, surplus * value, Double::sum));
    }
    gradient.forEach(this::step);
  }

  private void step(String sign, double gradient) {
    double weight = weights.getOrDefault(sign, 0.0);
    double slope = gradient + penalty * weight;
    double square = squares.merge(sign, slope * slope, Double::sum);
    double next = weight - RATE * slope / Math.sqrt(square + 1e-8);
    weights.put(sign, speaking.test(sign) ? Math.max(0, next) : next);
  }

  private double score(Map<String, Double> signs) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0);
    }
    return sum;
  }
}
