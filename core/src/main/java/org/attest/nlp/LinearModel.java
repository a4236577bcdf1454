package org.attest.nlp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear classifier over hashed features, read-only: a feature's 32-bit hash leads to its few
 * non-zero class weights. Trained as an averaged perceptron (Collins 2002); see
 * model/training/syntax.
 */
final class LinearModel implements Scorer {
  private static final float UNITS = 256f;

  private final String[] classes;
  private final int[] slotKeys;
  private final int[] slotRows;
  private final int[] rowStarts;
  private final byte[] weightClasses;
  private final short[] weights;

  private LinearModel(String[] classes, int[] keys, int[] rowStarts, byte[] of, short[] weights) {
    this.classes = classes;
    this.rowStarts = rowStarts;
    this.weightClasses = of;
    this.weights = weights;
    int capacity = Integer.highestOneBit(Math.max(16, keys.length * 2 - 1)) * 2;
    slotKeys = new int[capacity];
    slotRows = new int[capacity];
    for (int row = 0; row < keys.length; row++) {
      int slot = slot(keys[row]);
      slotKeys[slot] = keys[row];
      slotRows[slot] = row + 1;
    }
  }

  /** The slot of a key, or the free one where it would go. */
  private int slot(int key) {
    int mask = slotKeys.length - 1;
    int slot = (key * 0x9E3779B9 >>> 7) & mask;
    while (slotRows[slot] != 0 && slotKeys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  String[] classes() {
    return classes.clone();
  }

  @Override
  public void add(int[] features, int count, float[] scores) {
    for (int i = 0; i < count; i++) {
      int row = slotRows[slot(features[i])];
      if (row != 0) {
        for (int w = rowStarts[row - 1]; w < rowStarts[row]; w++) {
          scores[weightClasses[w] & 0xff] += weights[w] / UNITS;
        }
      }
    }
  }

  static LinearModel read(DataInputStream in) throws IOException {
    String[] classes = new String[in.readInt()];
    for (int i = 0; i < classes.length; i++) {
      classes[i] = in.readUTF();
    }
    int rows = in.readInt();
    int[] keys = new int[rows];
    int[] starts = new int[rows + 1];
    for (int row = 0; row < rows; row++) {
      keys[row] = in.readInt();
    }
    for (int row = 0; row < rows; row++) {
      starts[row + 1] = starts[row] + in.readUnsignedByte();
    }
    byte[] of = new byte[starts[rows]];
    in.readFully(of);
    short[] weights = new short[starts[rows]];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    return new LinearModel(classes, keys, starts, of, weights);
  }

  /**
   * Writes a model that {@link #read} reads.
   *
   * @param rows for each feature its weight per class; weights that round to nothing are left out
   */
  static void write(DataOutputStream out, String[] classes, int[] keys, float[][] rows)
      throws IOException {
    out.writeInt(classes.length);
    for (String name : classes) {
      out.writeUTF(name);
    }
    out.writeInt(keys.length);
    for (int key : keys) {
      out.writeInt(key);
    }
    for (float[] row : rows) {
      int count = 0;
      for (float weight : row) {
        count += units(weight) != 0 ? 1 : 0;
      }
      out.writeByte(count);
    }
    for (float[] row : rows) {
      for (int c = 0; c < row.length; c++) {
        if (units(row[c]) != 0) {
          out.writeByte(c);
        }
      }
    }
    for (float[] row : rows) {
      for (float weight : row) {
        if (units(weight) != 0) {
          out.writeShort(units(weight));
        }
      }
    }
  }

  static int units(float weight) {
    return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * UNITS)));
  }
}
