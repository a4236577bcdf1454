package org.attest.nlp.encoder;

/**
 * The scores of all ways to label a run of words.
 *
 * @param nodes for each word a score for each label
 * @param edges for each word a score for each label before it times label of its own; the first
 *     word's are not read
 */
record Lattice(double[][] nodes, double[][] edges) {

  private int labels() {
    return nodes[0].length;
  }

  /** The log of the summed weight of all ways from the start to each word's label. */
  double[][] forward() {
    int labels = labels();
    double[][] sums = new double[nodes.length][labels];
    double[] terms = new double[labels];
    sums[0] = nodes[0].clone();
    for (int i = 1; i < nodes.length; i++) {
      for (int to = 0; to < labels; to++) {
        for (int from = 0; from < labels; from++) {
          terms[from] = sums[i - 1][from] + edges[i][from * labels + to];
        }
        sums[i][to] = logSum(terms) + nodes[i][to];
      }
    }
    return sums;
  }

  /** As {@link #forward()} from each word's label, itself left out, to the end. */
  double[][] backward() {
    int labels = labels();
    double[][] sums = new double[nodes.length][labels];
    double[] terms = new double[labels];
    for (int i = nodes.length - 2; i >= 0; i--) {
      for (int from = 0; from < labels; from++) {
        for (int to = 0; to < labels; to++) {
          terms[to] = sums[i + 1][to] + nodes[i + 1][to] + edges[i + 1][from * labels + to];
        }
        sums[i][from] = logSum(terms);
      }
    }
    return sums;
  }

  /** The probability of each label of each word. */
  double[][] probabilities() {
    double[][] before = forward();
    double[][] after = backward();
    double all = logSum(before[before.length - 1]);
    for (int i = 0; i < before.length; i++) {
      for (int label = 0; label < labels(); label++) {
        before[i][label] = StrictMath.exp(before[i][label] + after[i][label] - all);
      }
    }
    return before;
  }

  /**
   * The likeliest labels of all words together.
   *
   * @param favours a score to add to each label wherever it stands
   */
  int[] best(double... favours) {
    int labels = labels();
    double[][] highest = new double[nodes.length][labels];
    int[][] came = new int[nodes.length][labels];
    for (int i = 0; i < nodes.length; i++) {
      for (int to = 0; to < labels; to++) {
        double score = i == 0 ? 0 : Double.NEGATIVE_INFINITY;
        for (int from = 0; i > 0 && from < labels; from++) {
          double way = highest[i - 1][from] + edges[i][from * labels + to];
          if (way > score) {
            score = way;
            came[i][to] = from;
          }
        }
        highest[i][to] = score + nodes[i][to] + favours[to];
      }
    }
    int[] best = new int[nodes.length];
    best[best.length - 1] = Encoding.highest(highest[best.length - 1]);
    for (int i = best.length - 1; i > 0; i--) {
      best[i - 1] = came[i][best[i]];
    }
    return best;
  }

  static double logSum(double[] terms) {
    double highest = terms[0];
    for (double term : terms) {
      highest = Math.max(highest, term);
    }
    double sum = 0;
    for (double term : terms) {
      sum += StrictMath.exp(term - highest);
    }
    return highest + StrictMath.log(sum);
  }
}
