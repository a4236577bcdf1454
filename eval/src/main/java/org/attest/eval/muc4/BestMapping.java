package org.attest.eval.muc4;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.muc4.SixSlots.Role;

/**
 * The mapping of predictions to gold templates with the best micro F1: what trying every mapping
 * gives, the first of equals included, without trying all.
 *
 * <p>The mappings are ordered by the gold index of the first prediction, then the second and so on,
 * none last. F1 depends on two sums, the predicted and the gold entities that are right, and grows
 * with each of them, so for every set of used gold templates only those prefixes are kept that no
 * other of the same set beats in both sums; of equals the first.
 */
final class BestMapping {

  /** The choices for the first predictions, with both sums. */
  private record Prefix(int[] choices, long right, long found) {
    boolean isAtLeast(Prefix other) {
      return right >= other.right && found >= other.found;
    }

    Prefix with(int choice, int[] gain) {
      int[] longer = Arrays.copyOf(choices, choices.length + 1);
      longer[choices.length] = choice;
      return new Prefix(longer, right + gain[0], found + gain[1]);
    }
  }

  private BestMapping() {}

  /** Index of the gold template of each prediction, -1 for none. */
  static int[] of(List<SixSlots> predicted, List<SixSlots> gold) {
    Map<BitSet, List<Prefix>> kept = new LinkedHashMap<>();
    kept.put(new BitSet(), List.of(new Prefix(new int[0], 0, 0)));
    for (SixSlots prediction : predicted) {
      kept = extended(kept, prediction, gold);
    }
    long predictedAll = predicted.stream().mapToLong(BestMapping::size).sum();
    long goldAll = gold.stream().mapToLong(BestMapping::size).sum();
    Prefix best = null;
    for (List<Prefix> prefixes : kept.values()) {
      for (Prefix prefix : prefixes) {
        if (best == null || isBetter(prefix, best, predictedAll, goldAll)) {
          best = prefix;
        }
      }
    }
    return best == null ? new int[0] : best.choices();
  }

  private static Map<BitSet, List<Prefix>> extended(
      Map<BitSet, List<Prefix>> kept, SixSlots prediction, List<SixSlots> gold) {
    Map<BitSet, List<Prefix>> next = new LinkedHashMap<>();
    int[][] gains = gold.stream().map(one -> gain(prediction, one)).toArray(int[][]::new);
    for (Map.Entry<BitSet, List<Prefix>> entry : kept.entrySet()) {
      for (int choice = 0; choice <= gold.size(); choice++) {
        boolean none = choice == gold.size();
        if (!none && entry.getKey().get(choice)) {
          continue;
        }
        BitSet used = (BitSet) entry.getKey().clone();
        if (!none) {
          used.set(choice);
        }
        List<Prefix> front = next.computeIfAbsent(used, absent -> new ArrayList<>());
        for (Prefix prefix : entry.getValue()) {
          keep(front, none ? prefix.with(-1, new int[2]) : prefix.with(choice, gains[choice]));
        }
      }
    }
    return next;
  }

  private static void keep(List<Prefix> front, Prefix prefix) {
    for (Prefix other : front) {
      boolean equal = other.right == prefix.right && other.found == prefix.found;
      if (equal ? !isBefore(prefix, other) : other.isAtLeast(prefix)) {
        return;
      }
    }
    front.removeIf(prefix::isAtLeast);
    front.add(prefix);
  }

  private static int[] gain(SixSlots prediction, SixSlots gold) {
    int[] gain = new int[2];
    if (SixSlotScorer.isMatch(prediction, gold)) {
      gain[0] = 1;
      gain[1] = 1;
      for (Role role : Role.values()) {
        gain[0] += SixSlotScorer.right(prediction, gold, role);
        gain[1] += SixSlotScorer.found(prediction, gold, role);
      }
    }
    return gain;
  }

  private static long size(SixSlots template) {
    long size = 1;
    for (Role role : Role.values()) {
      size += template.of(role).size();
    }
    return size;
  }

  /** F1 = 2ab / (aB + bA) of a right of A predicted and b found of B gold, compared exactly. */
  private static boolean isBetter(Prefix one, Prefix other, long predictedAll, long goldAll) {
    long left = one.right * one.found * denominator(other, predictedAll, goldAll);
    long right = other.right * other.found * denominator(one, predictedAll, goldAll);
    return left != right ? left > right : isBefore(one, other);
  }

  private static long denominator(Prefix prefix, long predictedAll, long goldAll) {
    return Math.max(1, prefix.right * goldAll + prefix.found * predictedAll);
  }

  private static boolean isBefore(Prefix one, Prefix other) {
    for (int i = 0; i < one.choices.length; i++) {
      int a = one.choices[i];
      int b = other.choices[i];
      if (a != b) {
        return b < 0 || (a >= 0 && a < b);
      }
    }
    return false;
  }
}
