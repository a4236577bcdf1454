package org.attest.nlp.encoder;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Weights while they are learned: AdaGrad with an L2 penalty, averaged over some moments. */
final class LearningTable implements SignTable {
  private static final float SMALLEST = 0.02f;

  private final int width;
  private final float rate;
  private final float penalty;
  private final Map<Integer, Integer> rows = new HashMap<>();
  private final float[] weights;
  private final float[] squares;
  private final float[] sums;
  private int moments;

  /**
   * @param counts how often each sign was seen
   * @param fewest signs seen more rarely are left out
   */
  LearningTable(int width, float rate, float penalty, Map<Integer, Integer> counts, int fewest) {
    this.width = width;
    this.rate = rate;
    this.penalty = penalty;
    counts.forEach(
        (sign, count) -> {
          if (count >= fewest) {
            rows.put(sign, rows.size());
          }
        });
    weights = new float[rows.size() * width];
    squares = new float[weights.length];
    sums = new float[weights.length];
  }

  @Override
  public void add(int sign, float value, double[] scores) {
    Integer row = rows.get(sign);
    if (row != null) {
      for (int i = 0; i < width; i++) {
        scores[i] += value * weights[row * width + i];
      }
    }
  }

  void learn(int sign, float value, double[] surplus) {
    Integer row = rows.get(sign);
    if (row == null) {
      return;
    }
    for (int i = 0; i < width; i++) {
      if (Math.abs(surplus[i]) >= 1e-4) {
        int at = row * width + i;
        float slope = (float) surplus[i] * value + penalty * weights[at];
        squares[at] += slope * slope;
        weights[at] -= rate * slope / (float) Math.sqrt(squares[at] + 1e-6);
      }
    }
  }

  void remember() {
    moments++;
    for (int i = 0; i < weights.length; i++) {
      sums[i] += weights[i];
    }
  }

  void average() {
    for (int i = 0; i < weights.length; i++) {
      weights[i] = sums[i] / moments;
    }
  }

  void write(DataOutputStream out) throws IOException {
    TreeMap<Integer, float[]> kept = new TreeMap<>();
    rows.forEach(
        (sign, row) -> {
          float[] mine = Arrays.copyOfRange(weights, row * width, (row + 1) * width);
          for (float weight : mine) {
            if (Math.abs(weight) >= SMALLEST) {
              kept.put(sign, mine);
            }
          }
        });
    PackedTable.write(out, width, kept);
  }
}
