package org.attest.nlp.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;

/** Learned weights as they ship: read-only, in steps of 1/{@value #UNITS}. */
final class PackedTable implements SignTable {
  private static final int UNITS = 1024;

  private final int width;
  private final int[] slotKeys;
  private final int[] slotRows;
  private final short[] weights;

  private PackedTable(int width, int[] keys, short[] weights) {
    this.width = width;
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

  /** The slot of a sign, or the free one where it would go. */
  private int slot(int sign) {
    int mask = slotKeys.length - 1;
    int slot = (sign * 0x9E3779B9 >>> 7) & mask;
    while (slotRows[slot] != 0 && slotKeys[slot] != sign) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public void add(int sign, float value, double[] scores) {
    int row = slotRows[slot(sign)] - 1;
    if (row >= 0) {
      for (int i = 0; i < width; i++) {
        scores[i] += value * weights[row * width + i] / UNITS;
      }
    }
  }

  static PackedTable read(DataInputStream in) throws IOException {
    int width = in.readInt();
    int[] keys = new int[in.readInt()];
    for (int row = 0; row < keys.length; row++) {
      keys[row] = in.readInt();
    }
    short[] weights = new short[keys.length * width];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.readShort();
    }
    return new PackedTable(width, keys, weights);
  }

  /**
   * Writes weights that {@link #read} reads.
   *
   * @param rows for each sign a weight for each score; rows that round to nothing are to be left
   *     out by the caller
   */
  static void write(DataOutputStream out, int width, SortedMap<Integer, float[]> rows)
      throws IOException {
    out.writeInt(width);
    out.writeInt(rows.size());
    for (int key : rows.keySet()) {
      out.writeInt(key);
    }
    for (Map.Entry<Integer, float[]> row : rows.entrySet()) {
      for (float weight : row.getValue()) {
        out.writeShort(units(weight));
      }
    }
  }

  static int units(float weight) {
    return Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * UNITS)));
  }
}
