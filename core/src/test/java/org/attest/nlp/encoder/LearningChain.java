package org.attest.nlp.encoder;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Learns a {@link LabelChain}: conditional likelihood, one run at a time. */
final class LearningChain {

  /**
   * @param fewest a sign is learned if it is seen so often
   */
  record Settings(int labels, int rounds, float rate, float penalty, int fewest) {}

  private final Settings settings;
  private final LearningTable words;
  private final LearningTable steps;
  private final LabelChain chain;

  private LearningChain(
      Settings settings, Map<Integer, Integer> words, Map<Integer, Integer> steps) {
    int labels = settings.labels();
    this.settings = settings;
    this.words =
        new LearningTable(labels, settings.rate(), settings.penalty(), words, settings.fewest());
    this.steps = new LearningTable(labels * labels, settings.rate(), settings.penalty(), steps, 1);
    chain = new LabelChain(labels, this.words, this.steps);
  }

  /**
   * Learns from examples.
   *
   * @param signs the run of an example
   * @param right the labels of its words
   */
  static <T> LearningChain learn(
      Settings settings,
      List<T> examples,
      Function<T, List<Signs.Of>> signs,
      Function<T, int[]> right) {
    Map<Integer, Integer> wordCounts = new HashMap<>();
    Map<Integer, Integer> stepCounts = new HashMap<>();
    for (T example : examples) {
      for (Signs.Of one : signs.apply(example)) {
        for (int sign : one.words()) {
          wordCounts.merge(sign, 1, Integer::sum);
        }
        for (int sign : one.steps()) {
          stepCounts.merge(sign, 1, Integer::sum);
        }
      }
    }
    LearningChain learning = new LearningChain(settings, wordCounts, stepCounts);
    List<T> order = new ArrayList<>(examples);
    Random random = new Random(1);
    int all = settings.rounds() * order.size();
    int seen = 0;
    for (int round = 0; round < settings.rounds(); round++) {
      Collections.shuffle(order, random);
      for (T example : order) {
        learning.learn(signs.apply(example), right.apply(example));
        seen++;
        // averaged over moments of the second half
        if (seen > all / 2 && seen % (all / 24) == 0) {
          learning.words.remember();
          learning.steps.remember();
        }
      }
    }
    learning.words.average();
    learning.steps.average();
    return learning;
  }

  private void learn(List<Signs.Of> run, int[] right) {
    int labels = settings.labels();
    Lattice lattice = chain.lattice(run);
    double[][] before = lattice.forward();
    double[][] after = lattice.backward();
    double all = Lattice.logSum(before[before.length - 1]);
    double[] surplus = new double[labels];
    double[] stepSurplus = new double[labels * labels];
    for (int i = 0; i < right.length; i++) {
      for (int to = 0; to < labels; to++) {
        surplus[to] = Math.exp(before[i][to] + after[i][to] - all) - (right[i] == to ? 1 : 0);
        for (int from = 0; i > 0 && from < labels; from++) {
          int way = from * labels + to;
          double score =
              before[i - 1][from] + lattice.edges()[i][way] + lattice.nodes()[i][to] + after[i][to];
          boolean isRight = right[i - 1] == from && right[i] == to;
          stepSurplus[way] = Math.exp(score - all) - (isRight ? 1 : 0);
        }
      }
      Signs.Of signs = run.get(i);
      for (int j = 0; j < signs.words().length; j++) {
        words.learn(signs.words()[j], signs.values()[j], surplus);
      }
      for (int j = 0; i > 0 && j < signs.steps().length; j++) {
        steps.learn(signs.steps()[j], 1, stepSurplus);
      }
    }
  }

  LabelChain chain() {
    return chain;
  }

  void write(DataOutputStream out) throws IOException {
    words.write(out);
    steps.write(out);
  }
}
