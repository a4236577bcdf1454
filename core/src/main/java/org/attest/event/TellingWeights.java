package org.attest.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /** The logarithm of the odds that two tellings with these signs are of one occurrence. */
  double sum(Set<String> signs) {
    return signs.stream().sorted().mapToDouble(sign -> weights.getOrDefault(sign, 0.0)).sum();
  }
}
