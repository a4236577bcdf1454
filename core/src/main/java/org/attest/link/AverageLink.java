package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Clusters by the mean of all pairs (UPGMA; Sokal and Michener 1958): the surest two clusters are
 * joined until no mean reaches the threshold. Pairs that are not given count as 0. The order of
 * what is given changes nothing.
 */
final class AverageLink {

  private record Join(double mean, int one, int other) {}

  /** By number; what was joined into another is empty. */
  private final List<List<Integer>> members = new ArrayList<>();

  /** For each cluster the sums of the pairs with each other. */
  private final List<Map<Integer, Double>> sums = new ArrayList<>();

  private final double threshold;

  private AverageLink(int size, double threshold) {
    this.threshold = threshold;
    for (int i = 0; i < size; i++) {
      members.add(List.of(i));
      sums.add(new TreeMap<>());
    }
  }

  /**
   * @param ids in an order that does not depend on how they came
   * @param pairs of those ids
   * @return clusters by their first member, each sorted
   */
  static List<List<String>> clusters(
      List<String> ids, Iterable<LinkPair<String>> pairs, double threshold) {
    Map<String, Integer> numbers = new HashMap<>();
    ids.forEach(id -> numbers.put(id, numbers.size()));
    AverageLink links = new AverageLink(ids.size(), threshold);
    for (LinkPair<String> pair : pairs) {
      links.add(
          numbers.getOrDefault(pair.one(), -1),
          numbers.getOrDefault(pair.other(), -1),
          pair.probability());
    }
    links.join();
    return links.members.stream()
        .filter(cluster -> !cluster.isEmpty())
        .map(cluster -> cluster.stream().sorted().toList())
        .sorted(Comparator.comparing(List::getFirst))
        .map(cluster -> cluster.stream().map(ids::get).toList())
        .toList();
  }

  private void add(int one, int other, double probability) {
    sums.get(one).put(other, probability);
    sums.get(other).put(one, probability);
  }

  private void join() {
    PriorityQueue<Join> queue =
        new PriorityQueue<>(
            Comparator.<Join>comparingDouble(join -> -join.mean)
                .thenComparingInt(Join::one)
                .thenComparingInt(Join::other));
    for (int i = 0; i < sums.size(); i++) {
      int one = i;
      sums.get(i).forEach((other, sum) -> offer(queue, one, other, sum));
    }
    while (!queue.isEmpty()) {
      Join best = queue.remove();
      if (isThere(best.one) && isThere(best.other)) {
        merge(queue, best);
      }
    }
  }

  private boolean isThere(int cluster) {
    return !members.get(cluster).isEmpty();
  }

  private void offer(PriorityQueue<Join> queue, int one, int other, double sum) {
    if (one < other && isThere(one) && isThere(other)) {
      double mean = sum / ((double) members.get(one).size() * members.get(other).size());
      if (mean >= threshold) {
        queue.add(new Join(mean, one, other));
      }
    }
  }

  private void merge(PriorityQueue<Join> queue, Join join) {
    int number = members.size();
    List<Integer> all = new ArrayList<>(members.set(join.one, List.of()));
    all.addAll(members.set(join.other, List.of()));
    members.add(all);
    Map<Integer, Double> row = new TreeMap<>();
    for (int old : List.of(join.one, join.other)) {
      sums.set(old, Map.of())
          .forEach(
              (neighbour, sum) -> {
                if (isThere(neighbour)) {
                  row.merge(neighbour, sum, Double::sum);
                }
              });
    }
    sums.add(row);
    row.forEach(
        (neighbour, sum) -> {
          Map<Integer, Double> theirs = sums.get(neighbour);
          theirs.remove(join.one);
          theirs.remove(join.other);
          theirs.put(number, sum);
          offer(queue, neighbour, number, sum);
        });
  }
}
