package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides things among incidents by how probably each two belong to one: joined step by step, the
 * two groups with the highest mean first, while that mean is at least a threshold (average link).
 */
final class Incidents {

  private Incidents() {}

  /**
   * @param same how probably each two belong together, symmetric; NaN where it is not known
   * @param threshold least mean probability that joins two groups; 0 or less joins all
   * @return groups of indexes, each sorted, in the order of their first
   */
  static List<List<Integer>> divide(double[][] same, double threshold) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < same.length; i++) {
      groups.add(new ArrayList<>(List.of(i)));
    }
    while (groups.size() > 1) {
      int left = 0;
      int right = 0;
      double best = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          double mean = mean(same, groups.get(i), groups.get(j));
          if (mean > best) {
            best = mean;
            left = i;
            right = j;
          }
        }
      }
      if (best < threshold) {
        break;
      }
      groups.get(left).addAll(groups.remove(right));
      groups.get(left).sort(null);
    }
    return groups;
  }

  /**
   * The mean over the pairs that are known; 1 where none is, for nothing then speaks against it.
   */
  private static double mean(double[][] same, List<Integer> left, List<Integer> right) {
    double sum = 0;
    int known = 0;
    for (int i : left) {
      for (int j : right) {
        if (!Double.isNaN(same[i][j])) {
          sum += same[i][j];
          known++;
        }
      }
    }
    return known == 0 ? 1 : sum / known;
  }
}
