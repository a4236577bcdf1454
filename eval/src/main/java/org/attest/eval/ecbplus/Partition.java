package org.attest.eval.ecbplus;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Mentions divided into clusters. */
record Partition(List<Set<String>> clusters, Map<String, Integer> clusterOf) {

  /** By the name of each mention's cluster. */
  static Partition of(Map<String, String> names) {
    Map<String, Set<String>> byName = new TreeMap<>();
    names.forEach(
        (mention, name) -> byName.computeIfAbsent(name, absent -> new TreeSet<>()).add(mention));
    List<Set<String>> clusters = List.copyOf(byName.values());
    Map<String, Integer> clusterOf = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      for (String mention : clusters.get(i)) {
        clusterOf.put(mention, i);
      }
    }
    return new Partition(clusters, clusterOf);
  }

  /** How many of the mentions are in each cluster that has any of them. */
  Map<Integer, Integer> cut(Collection<String> mentions) {
    Map<Integer, Integer> parts = new TreeMap<>();
    for (String mention : mentions) {
      Integer cluster = clusterOf.get(mention);
      if (cluster == null) {
        throw new IllegalArgumentException("no cluster for mention " + mention);
      }
      parts.merge(cluster, 1, Integer::sum);
    }
    return parts;
  }
}
