package org.attest.eval.score;

import java.util.HashMap;
import java.util.Map;

/**
 * B-cubed over items: the mean share of an item's system cluster that is of its gold cluster
 * (precision) and the reverse (recall).
 *
 * @see <a href="https://aclanthology.org/P98-1012/">Bagga and Baldwin 1998</a>
 */
public final class BCubed {

  private record Cell(String gold, String system) {}

  private BCubed() {}

  /**
   * Scores a clustering.
   *
   * @param gold cluster of each item
   * @param system cluster of the same items
   * @throws IllegalArgumentException if they are not of the same items
   */
  public static Score score(Map<String, String> gold, Map<String, String> system) {
    if (!gold.keySet().equals(system.keySet())) {
      throw new IllegalArgumentException("gold and system clusters are not of the same items");
    }
    Map<String, Integer> goldSizes = new HashMap<>();
    Map<String, Integer> systemSizes = new HashMap<>();
    Map<Cell, Integer> common = new HashMap<>();
    for (Map.Entry<String, String> entry : gold.entrySet()) {
      String found = system.getOrDefault(entry.getKey(), "");
      goldSizes.merge(entry.getValue(), 1, Integer::sum);
      systemSizes.merge(found, 1, Integer::sum);
      common.merge(new Cell(entry.getValue(), found), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (Map.Entry<Cell, Integer> cell : common.entrySet()) {
      double square = (double) cell.getValue() * cell.getValue();
      precision += square / systemSizes.getOrDefault(cell.getKey().system(), 1);
      recall += square / goldSizes.getOrDefault(cell.getKey().gold(), 1);
    }
    int items = Math.max(1, gold.size());
    return new Score(100 * precision / items, 100 * recall / items);
  }
}
