package org.attest.eval.annotations;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongBiFunction;
import org.attest.eval.score.Assignment;
import org.attest.model.Span;

/**
 * Which gold mark goes with which predicted one: one to one, as many pairs as fit, and of those the
 * ones that share most.
 */
final class Pairs {
  /** Above any number of characters, so that one more pair outweighs all that pairs share. */
  private static final long PAIR = 1L << 32;

  private Pairs() {}

  record Pair<T>(T gold, T predicted) {}

  /**
   * @param shared how much the two share; 0 if they do not go together
   */
  static <T> List<Pair<T>> of(List<T> gold, List<T> predicted, ToLongBiFunction<T, T> shared) {
    double[][] weights = new double[gold.size()][predicted.size()];
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        long common = shared.applyAsLong(gold.get(i), predicted.get(j));
        weights[i][j] = common > 0 ? PAIR + common : 0;
      }
    }
    int[] best = Assignment.best(weights);
    List<Pair<T>> pairs = new ArrayList<>();
    for (int i = 0; i < best.length; i++) {
      if (best[i] >= 0) {
        pairs.add(new Pair<>(gold.get(i), predicted.get(best[i])));
      }
    }
    return pairs;
  }

  /** How many characters two spans share. */
  static int shared(Span a, Span b) {
    return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
  }

  /** True if two spans share at least half of the longer one. */
  static boolean isClose(Span a, Span b) {
    return 2 * shared(a, b) >= Math.max(a.length(), b.length());
  }

  /** True if both have nothing, or some span of one is close to some span of the other. */
  static boolean isAnyClose(List<Span> gold, List<Span> predicted) {
    return gold.isEmpty() && predicted.isEmpty()
        || gold.stream().anyMatch(g -> predicted.stream().anyMatch(p -> isClose(g, p)));
  }
}
