package org.attest.nlp;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An averaged perceptron while it learns: a row of weights for each feature that was ever in an
 * error.
 */
final class LearningModel implements Scorer {
  private final int classes;
  private int[] keys = new int[1 << 20];
  private int[] rowOf = new int[1 << 20];
  private final List<float[]> weights = new ArrayList<>();
  private final List<float[]> totals = new ArrayList<>();
  private final List<int[]> stamps = new ArrayList<>();
  private int now;

  LearningModel(int classes) {
    this.classes = classes;
  }

  int size() {
    return weights.size();
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (key * 0x9E3779B9 >>> 7) & mask;
    while (rowOf[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public void add(int[] features, int count, float[] scores) {
    for (int i = 0; i < count; i++) {
      int row = rowOf[slot(features[i])];
      if (row != 0) {
        float[] w = weights.get(row - 1);
        for (int c = 0; c < classes; c++) {
          scores[c] += w[c];
        }
      }
    }
  }

  void update(FeatureSet features, int truth, int guess) {
    now++;
    if (truth == guess) {
      return;
    }
    for (int i = 0; i < features.count(); i++) {
      int row = row(features.hashes()[i]);
      change(row, truth, 1);
      change(row, guess, -1);
    }
  }

  private int row(int key) {
    int slot = slot(key);
    if (rowOf[slot] == 0) {
      if (weights.size() * 3 > keys.length) {
        grow();
        slot = slot(key);
      }
      keys[slot] = key;
      weights.add(new float[classes]);
      totals.add(new float[classes]);
      stamps.add(new int[classes]);
      rowOf[slot] = weights.size();
    }
    return rowOf[slot] - 1;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldRows = rowOf;
    keys = new int[oldKeys.length * 2];
    rowOf = new int[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldRows[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        rowOf[slot] = oldRows[i];
      }
    }
  }

  private void change(int row, int c, float by) {
    totals.get(row)[c] += (now - stamps.get(row)[c]) * weights.get(row)[c];
    stamps.get(row)[c] = now;
    weights.get(row)[c] += by;
  }

  /** Replaces the weights by their averages over all updates. */
  void average() {
    for (int row = 0; row < weights.size(); row++) {
      float[] w = weights.get(row);
      for (int c = 0; c < classes; c++) {
        w[c] = (totals.get(row)[c] + (now - stamps.get(row)[c]) * w[c]) / now;
      }
    }
  }

  /** Writes what is left when rows whose weights are all smaller than {@code floor} are dropped. */
  void write(DataOutputStream out, String[] names, float floor) throws IOException {
    List<Integer> kept = new ArrayList<>();
    int[] keyOf = new int[weights.size()];
    for (int slot = 0; slot < keys.length; slot++) {
      if (rowOf[slot] != 0) {
        keyOf[rowOf[slot] - 1] = keys[slot];
      }
    }
    for (int row = 0; row < weights.size(); row++) {
      float[] w = weights.get(row);
      float largest = 0;
      for (int c = 0; c < classes; c++) {
        w[c] = Math.abs(w[c]) < floor / 4 ? 0 : w[c];
        largest = Math.max(largest, Math.abs(w[c]));
      }
      if (largest >= floor) {
        kept.add(row);
      }
    }
    LinearModel.write(
        out,
        Arrays.copyOf(names, classes),
        kept.stream().mapToInt(row -> keyOf[row]).toArray(),
        kept.stream().map(weights::get).toArray(float[][]::new));
    System.out.println("rows kept " + kept.size() + " of " + weights.size());
  }
}
