package org.attest.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.attest.model.Status;
import org.attest.model.Vocabulary;

/**
 * How much each of the {@link StatusSigns} speaks for each status, as {@code statuses.tsv} has it.
 */
final class StatusWeights {
  private static final StatusWeights SHIPPED = new StatusWeights();

  private final Map<String, Map<Status, Double>> weights = new HashMap<>();

  private StatusWeights() {
    for (Vocabulary.Row row : Vocabulary.load(StatusWeights.class, "statuses.tsv")) {
      Map<Status, Double> of = new EnumMap<>(Status.class);
      for (Status status : Status.values()) {
        String weight = row.get(StatusSigns.word(status));
        of.put(status, weight.isEmpty() ? 0 : Double.parseDouble(weight));
      }
      weights.put(row.get("sign"), of);
    }
  }

  static StatusWeights shipped() {
    return SHIPPED;
  }

  /** The status that the signs speak for most. */
  Status best(Set<String> signs, Status otherwise) {
    Map<Status, Double> sums = new EnumMap<>(Status.class);
    signs.stream()
        .sorted()
        .map(sign -> weights.getOrDefault(sign, Map.of()))
        .forEach(of -> of.forEach((status, weight) -> sums.merge(status, weight, Double::sum)));
    Status best = otherwise;
    for (Map.Entry<Status, Double> sum : sums.entrySet()) {
      if (sum.getValue() > sums.getOrDefault(best, 0.0)) {
        best = sum.getKey();
      }
    }
    return best;
  }
}
