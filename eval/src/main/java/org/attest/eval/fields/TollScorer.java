package org.attest.eval.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import org.attest.eval.score.Counts;

/**
 * Compares the tolls of sentences, one to one.
 *
 * <p>A running total is no toll of the occurrence told, so cumulative tolls of either side take no
 * part, as if they had not been given: one that is read as a plain toll is a wrong answer, and a
 * plain one that is read as cumulative is missing.
 */
final class TollScorer {
  private Counts exact = Counts.NONE;
  private Counts withoutWho = Counts.NONE;
  private Counts bounds = Counts.NONE;
  private Counts cumulative = Counts.NONE;

  void add(List<CodedToll> gold, List<CodedToll> predicted) {
    List<CodedToll> wanted = gold.stream().filter(toll -> !toll.cumulative()).toList();
    List<CodedToll> given = predicted.stream().filter(toll -> !toll.cumulative()).toList();
    exact = exact.plus(counts(wanted, given, UnaryOperator.identity()));
    withoutWho = withoutWho.plus(counts(wanted, given, CodedToll::withoutWho));
    bounds = bounds.plus(counts(wanted, given, CodedToll::onlyBounds));
    cumulative =
        cumulative.plus(
            counts(
                gold.stream().filter(CodedToll::cumulative).toList(),
                predicted.stream().filter(CodedToll::cumulative).toList(),
                UnaryOperator.identity()));
  }

  /** Counts of equal pairs, each toll being used once. */
  private static Counts counts(
      List<CodedToll> gold, List<CodedToll> predicted, UnaryOperator<CodedToll> compared) {
    List<CodedToll> left = new ArrayList<>(gold.stream().map(compared).toList());
    long correct = predicted.stream().map(compared).filter(left::remove).count();
    return new Counts(correct, predicted.size(), gold.size());
  }

  /** How many tolls of all are exactly right. */
  Counts exact() {
    return exact;
  }

  Counts cumulative() {
    return cumulative;
  }

  /** Adds all figures. */
  void into(SequencedMap<String, Double> figures) {
    exact.score().into(figures, "exact");
    figures.put("effect_bounds_f1", withoutWho.f1());
    figures.put("bounds_f1", bounds.f1());
    figures.put("who_accuracy", Counts.percent(exact.correct(), withoutWho.correct()));
    figures.put("cumulative_f1", cumulative.f1());
  }
}
