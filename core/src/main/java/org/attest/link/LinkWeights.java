package org.attest.link;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import org.attest.model.Vocabulary;

/**
 * How much signs say for two things being one, learned by {@code ./attest eval train-links}: the
 * sum is the logarithm of the odds.
 */
final class LinkWeights {
  private final Map<String, Double> weights = new HashMap<>();

  private LinkWeights(String column) {
    for (Vocabulary.Row row : Vocabulary.load(LinkWeights.class, "links.tsv")) {
      String weight = row.get(column);
      if (!weight.isEmpty()) {
        weights.put(row.get("sign"), Double.parseDouble(weight));
      }
    }
  }

  /**
   * @param column {@code story}, {@code mention}, {@code claim} or {@code repeat}
   */
  static LinkWeights of(String column) {
    return new LinkWeights(column);
  }

  double of(String sign, double value) {
    return value * weights.getOrDefault(sign, 0.0);
  }

  double sum(Map<String, Double> signs) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += of(sign.getKey(), sign.getValue());
    }
    return sum;
  }

  /** The same of signs as they are told, without keeping them. */
  double sum(Consumer<ObjDoubleConsumer<String>> teller) {
    Sum sum = new Sum();
    teller.accept(sum);
    return sum.value;
  }

  private final class Sum implements ObjDoubleConsumer<String> {
    private double value;

    @Override
    public void accept(String sign, double strength) {
      value += of(sign, strength);
    }
  }

  static double probability(double logOdds) {
    return 1 / (1 + StrictMath.exp(-logOdds));
  }
}
