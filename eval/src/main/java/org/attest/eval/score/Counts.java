package org.attest.eval.score;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How many answers were given, how many were asked for, and how many of the given were right.
 *
 * @param correct answers that are in the gold annotation
 */
public record Counts(long correct, long predicted, long gold) {
  public static final Counts NONE = new Counts(0, 0, 0);

  /** Counts of two sets, an answer being right if it is in both. */
  public static <T> Counts of(Collection<T> gold, Collection<T> predicted) {
    Set<T> goldSet = new HashSet<>(gold);
    Set<T> predictedSet = new HashSet<>(predicted);
    long correct = predictedSet.stream().filter(goldSet::contains).count();
    return new Counts(correct, predictedSet.size(), goldSet.size());
  }

  public Counts plus(Counts other) {
    return new Counts(correct + other.correct, predicted + other.predicted, gold + other.gold);
  }

  /** A share of nothing counts as 0. */
  public Score score() {
    return new Score(percent(correct, predicted), percent(correct, gold));
  }

  public double f1() {
    return score().f1();
  }

  /** {@code part} in per cent of {@code whole}; 0 of nothing. */
  public static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
