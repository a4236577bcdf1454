package org.attest.eval.score;

import java.util.Arrays;

/**
 * One-to-one pairing of rows and columns with the greatest sum of weights (Kuhn 1955; shortest
 * augmenting paths of Jonker and Volgenant 1987).
 *
 * <p>Takes time with the square of the smaller side times the larger one.
 */
public final class Assignment {
  private Assignment() {}

  /**
   * The column of each row, -1 for a row that is paired with none.
   *
   * @param weights at least 0, all rows of one length; a weight of 0 never pairs
   */
  public static int[] best(double[][] weights) {
    int rows = weights.length;
    int columns = rows == 0 ? 0 : weights[0].length;
    int[] result = new int[rows];
    Arrays.fill(result, -1);
    if (rows == 0 || columns == 0) {
      return result;
    }
    if (rows > columns) {
      int[] turned = best(transposed(weights));
      for (int column = 0; column < columns; column++) {
        if (turned[column] >= 0) {
          result[turned[column]] = column;
        }
      }
      return result;
    }
    int[] rowOf = solve(weights, rows, columns);
    for (int column = 1; column <= columns; column++) {
      int row = rowOf[column] - 1;
      if (row >= 0 && weights[row][column - 1] > 0) {
        result[row] = column - 1;
      }
    }
    return result;
  }

  /** The sum of the weights of the best pairing. */
  public static double bestSum(double[][] weights) {
    int[] columns = best(weights);
    double sum = 0;
    for (int row = 0; row < columns.length; row++) {
      sum += columns[row] < 0 ? 0 : weights[row][columns[row]];
    }
    return sum;
  }

  private static double[][] transposed(double[][] weights) {
    double[][] turned = new double[weights[0].length][weights.length];
    for (int row = 0; row < weights.length; row++) {
      for (int column = 0; column < turned.length; column++) {
        turned[column][row] = weights[row][column];
      }
    }
    return turned;
  }

  /** Shortest augmenting paths with potentials; rows and columns counted from 1. */
  private static int[] solve(double[][] weights, int rows, int columns) {
    double[] rowPotential = new double[rows + 1];
    double[] columnPotential = new double[columns + 1];
    int[] rowOf = new int[columns + 1];
    int[] before = new int[columns + 1];
    for (int row = 1; row <= rows; row++) {
      rowOf[0] = row;
      int at = 0;
      double[] slack = new double[columns + 1];
      Arrays.fill(slack, Double.POSITIVE_INFINITY);
      boolean[] used = new boolean[columns + 1];
      do {
        used[at] = true;
        int here = rowOf[at];
        double step = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int column = 1; column <= columns; column++) {
          if (used[column]) {
            continue;
          }
          double cost =
              -weights[here - 1][column - 1] - rowPotential[here] - columnPotential[column];
          if (cost < slack[column]) {
            slack[column] = cost;
            before[column] = at;
          }
          if (slack[column] < step) {
            step = slack[column];
            next = column;
          }
        }
        for (int column = 0; column <= columns; column++) {
          if (used[column]) {
            rowPotential[rowOf[column]] += step;
            columnPotential[column] -= step;
          } else {
            slack[column] -= step;
          }
        }
        at = next;
      } while (rowOf[at] != 0);
      while (at != 0) {
        rowOf[at] = rowOf[before[at]];
        at = before[at];
      }
    }
    return rowOf;
  }
}
