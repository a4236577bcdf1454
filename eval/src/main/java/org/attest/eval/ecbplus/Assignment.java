package org.attest.eval.ecbplus;

import java.util.Arrays;

/**
 * The best one-to-one assignment of rows to columns, by the Hungarian method with potentials and
 * shortest augmenting paths (Kuhn 1955, Jonker and Volgenant 1987); cubic time.
 */
final class Assignment {
  private final double[][] cost;
  private final int rows;
  private final int columns;
  private final double[] rowPotential;
  private final double[] columnPotential;

  /** Row of each column; rows and columns count from 1, and 0 is none. */
  private final int[] rowOf;

  private Assignment(double[][] cost, int columns) {
    this.cost = cost;
    rows = cost.length;
    this.columns = columns;
    rowPotential = new double[rows + 1];
    columnPotential = new double[columns + 1];
    rowOf = new int[columns + 1];
  }

  /** The largest sum of values with each row and each column used at most once. */
  static double bestSum(double[][] values) {
    if (values.length == 0 || values[0].length == 0) {
      return 0;
    }
    double[][] wide = values.length <= values[0].length ? values : transposed(values);
    double[][] cost = new double[wide.length][wide[0].length];
    for (int i = 0; i < wide.length; i++) {
      for (int j = 0; j < wide[i].length; j++) {
        cost[i][j] = -wide[i][j];
      }
    }
    Assignment assignment = new Assignment(cost, wide[0].length);
    for (int row = 1; row <= assignment.rows; row++) {
      assignment.place(row);
    }
    double sum = 0;
    for (int column = 1; column <= assignment.columns; column++) {
      if (assignment.rowOf[column] > 0) {
        sum += wide[assignment.rowOf[column] - 1][column - 1];
      }
    }
    return sum;
  }

  private static double[][] transposed(double[][] values) {
    double[][] turned = new double[values[0].length][values.length];
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        turned[j][i] = values[i][j];
      }
    }
    return turned;
  }

  /** Gives a further row a column, along the cheapest path that moves others. */
  private void place(int row) {
    double[] least = new double[columns + 1];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    boolean[] used = new boolean[columns + 1];
    int[] cameFrom = new int[columns + 1];
    rowOf[0] = row;
    int column = 0;
    do {
      used[column] = true;
      column = nearest(column, used, least, cameFrom);
    } while (rowOf[column] != 0);
    while (column != 0) {
      int before = cameFrom[column];
      rowOf[column] = rowOf[before];
      column = before;
    }
  }

  /** The unused column of least reduced cost; potentials are moved so that it is free to take. */
  private int nearest(int column, boolean[] used, double[] least, int[] cameFrom) {
    int row = rowOf[column];
    double step = Double.POSITIVE_INFINITY;
    int next = 0;
    for (int j = 1; j <= columns; j++) {
      if (!used[j]) {
        double reduced = cost[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
        if (reduced < least[j]) {
          least[j] = reduced;
          cameFrom[j] = column;
        }
        if (least[j] < step) {
          step = least[j];
          next = j;
        }
      }
    }
    for (int j = 0; j <= columns; j++) {
      if (used[j]) {
        rowPotential[rowOf[j]] += step;
        columnPotential[j] -= step;
      } else {
        least[j] -= step;
      }
    }
    return next;
  }
}
