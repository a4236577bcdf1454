package org.attest.eval.score;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Counts for each label of a task; adds up as answers come in.
 *
 * <p>Macro is the plain mean over the labels that occur in the gold annotation; weighted is the
 * mean over them with their gold counts as weights; micro sums the counts of all labels, gold or
 * not.
 */
public final class LabelCounts {
  private final NavigableMap<String, Counts> counts = new TreeMap<>();

  public void add(String label, Counts more) {
    counts.merge(label, more, Counts::plus);
  }

  /** Adds one item with the labels it has and those it was given. */
  public void addItem(Collection<String> gold, Collection<String> predicted) {
    for (String label : gold) {
      add(label, new Counts(predicted.contains(label) ? 1 : 0, 0, 1));
    }
    for (String label : predicted) {
      add(label, new Counts(0, 1, 0));
    }
  }

  /** Counts of a label; none if it never occurred. */
  public Counts of(String label) {
    return counts.getOrDefault(label, Counts.NONE);
  }

  /** All labels that occurred, gold or predicted, in alphabetical order. */
  public Map<String, Counts> all() {
    return new TreeMap<>(counts);
  }

  public Counts micro() {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** Mean F1 over gold labels. */
  public double macroF1() {
    return counts.values().stream()
        .filter(count -> count.gold() > 0)
        .mapToDouble(Counts::f1)
        .average()
        .orElse(0);
  }

  /** Mean F1 over gold labels, each weighted by how often it is gold. */
  public double weightedF1() {
    long gold = micro().gold();
    return counts.values().stream().mapToDouble(count -> count.gold() * count.f1()).sum()
        / Math.max(1, gold);
  }
}
