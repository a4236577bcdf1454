package org.attest.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {

  @Test
  void greedyChoiceIsNotTheBest() {
    // 9 + 1 = 10 if the first row takes its best; 8 + 7 = 15 is better.
    assertThat(Assignment.best(new double[][] {{9, 8}, {7, 1}})).containsExactly(1, 0);
  }

  @Test
  void moreRowsThanColumnsAndWeightsOfNothing() {
    assertThat(Assignment.best(new double[][] {{1}, {3}, {2}})).containsExactly(-1, 0, -1);
    assertThat(Assignment.best(new double[][] {{0, 0}, {0, 4}})).containsExactly(-1, 1);
    assertThat(Assignment.best(new double[0][0])).isEmpty();
    assertThat(Assignment.best(new double[2][0])).containsExactly(-1, -1);
  }

  @Test
  void sumOfTheBestPairs() {
    // Greedy takes 5 and is left with 0; the best is 4 + 4.
    assertThat(Assignment.bestSum(new double[][] {{5, 4}, {4, 0}})).isEqualTo(8);
    // More rows than columns: the best two of three rows, 3 + 7.
    assertThat(Assignment.bestSum(new double[][] {{1, 2}, {3, 1}, {2, 7}})).isEqualTo(10);
    assertThat(Assignment.bestSum(new double[][] {})).isZero();
  }

  @Test
  void asGoodAsTryingAll() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      double[][] weights = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
      // One row length for all: the array above has it.
      for (double[] row : weights) {
        for (int column = 0; column < row.length; column++) {
          row[column] = random.nextInt(6);
        }
      }
      int[] best = Assignment.best(weights);
      double sum = 0;
      for (int row = 0; row < weights.length; row++) {
        sum += best[row] < 0 ? 0 : weights[row][best[row]];
      }
      assertThat(sum).as("round %d", round).isEqualTo(tried(weights, 0, 0));
    }
  }

  private static double tried(double[][] weights, int row, int used) {
    if (row == weights.length) {
      return 0;
    }
    double best = tried(weights, row + 1, used);
    for (int column = 0; column < weights[row].length; column++) {
      if ((used & 1 << column) == 0) {
        best = Math.max(best, weights[row][column] + tried(weights, row + 1, used | 1 << column));
      }
    }
    return best;
  }
}
