package org.attest.place;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.attest.model.Vocabulary;

/** Learned weights of signs, as a file holds them; signs that are not in it weigh nothing. */
final class Weights {
  private final Map<String, Double> weights;

  /**
   * @param column which of the file's columns of weights
   */
  Weights(String file, String column) {
    this(new HashMap<>());
    for (Vocabulary.Row row : Vocabulary.load(Weights.class, file)) {
      if (!row.get(column).isEmpty()) {
        weights.put(row.get("sign"), Double.parseDouble(row.get(column)));
      }
    }
  }

  Weights(Map<String, Double> weights) {
    this.weights = weights;
  }

  double of(String sign) {
    return weights.getOrDefault(sign, 0.0);
  }

  /** The sum of the weights of all signs that the caller gives. */
  double sum(Consumer<Signs> giver) {
    double[] sum = {0};
    giver.accept((sign, value) -> sum[0] += value * of(sign));
    return sum[0];
  }
}
