package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.attest.eval.muc4.SixSlots.Role;

/**
 * The score of today over type and five roles, as published for GRIT and GTT.
 *
 * <p>For each document the mapping of predictions to gold templates with the best micro F1 is
 * taken. A mapped pair whose predicted type is no substring of the gold type counts as unmapped. A
 * predicted entity is right if some gold entity of its role has all its names; a gold entity is
 * found if some predicted entity has only names of it.
 */
final class SixSlotScorer {

  /** Right and all, of the predicted and of the gold. */
  static final class Counter {
    long predictedRight;
    long predicted;
    long goldFound;
    long gold;

    /** In per cent; 0 of nothing. */
    double precision() {
      return predicted == 0 ? 0 : 100.0 * predictedRight / predicted;
    }

    double recall() {
      return gold == 0 ? 0 : 100.0 * goldFound / gold;
    }

    double f1() {
      double sum = precision() + recall();
      return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private void add(Counter more) {
      predictedRight += more.predictedRight;
      predicted += more.predicted;
      goldFound += more.goldFound;
      gold += more.gold;
    }
  }

  private final Counter type = new Counter();
  private final Counter[] roles = new Counter[Role.values().length];

  SixSlotScorer() {
    Arrays.setAll(roles, index -> new Counter());
  }

  /** Adds one document. */
  void add(List<SixSlots> predicted, List<SixSlots> goldWithRepeats) {
    List<SixSlots> gold = List.copyOf(new LinkedHashSet<>(goldWithRepeats));
    int[] chosen = BestMapping.of(predicted, gold);
    for (SixSlots one : predicted) {
      type.predicted++;
      for (Role role : Role.values()) {
        roles[role.ordinal()].predicted += one.of(role).size();
      }
    }
    for (SixSlots one : gold) {
      type.gold++;
      for (Role role : Role.values()) {
        roles[role.ordinal()].gold += one.of(role).size();
      }
    }
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0 && isMatch(predicted.get(i), gold.get(chosen[i]))) {
        type.predictedRight++;
        type.goldFound++;
        for (Role role : Role.values()) {
          Counter counter = roles[role.ordinal()];
          counter.predictedRight += right(predicted.get(i), gold.get(chosen[i]), role);
          counter.goldFound += found(predicted.get(i), gold.get(chosen[i]), role);
        }
      }
    }
  }

  Counter type() {
    return type;
  }

  Counter of(Role role) {
    return roles[role.ordinal()];
  }

  /** Type and roles together. */
  Counter micro() {
    Counter sum = new Counter();
    sum.add(type);
    for (Counter role : roles) {
      sum.add(role);
    }
    return sum;
  }

  static boolean isMatch(SixSlots predicted, SixSlots gold) {
    return gold.type().contains(predicted.type());
  }

  /** Predicted entities that a gold entity has all names of. */
  static int right(SixSlots predicted, SixSlots gold, Role role) {
    List<List<String>> wanted = gold.of(role);
    return (int)
        predicted.of(role).stream()
            .filter(names -> wanted.stream().anyMatch(entity -> entity.containsAll(names)))
            .count();
  }

  /** Gold entities that have all names of a predicted entity. */
  static int found(SixSlots predicted, SixSlots gold, Role role) {
    List<List<String>> given = new ArrayList<>(predicted.of(role));
    return (int)
        gold.of(role).stream()
            .filter(entity -> given.stream().anyMatch(entity::containsAll))
            .count();
  }
}
