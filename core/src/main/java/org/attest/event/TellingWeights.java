package org.attest.event;

import java.util.HashMap;
import java.util.Map;
import org.attest.model.Vocabulary;

/** How much each of the {@link TellingSigns} says, as {@code tellings.tsv} has it. */
final class TellingWeights {
  private static final TellingWeights SHIPPED = new TellingWeights();

  private final Map<String, Double> weights = new HashMap<>();

  private TellingWeights() {
    for (Vocabulary.Row row : Vocabulary.load(TellingWeights.class, "tellings.tsv")) {
      weights.put(row.get("sign"), Double.parseDouble(row.get("weight")));
    }
  }

  static TellingWeights shipped() {
    return SHIPPED;
  }

  /** The logarithm of the odds that two drafts tell one occurrence. */
  double of(TellingSigns signs, Draft earlier, Draft later) {
    double[] sum = {0};
    signs.give(earlier, later, sign -> sum[0] += weights.getOrDefault(sign, 0.0));
    return sum[0];
  }
}
