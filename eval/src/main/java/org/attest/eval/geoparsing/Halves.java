package org.attest.eval.geoparsing;

import java.nio.file.Path;
import java.util.Locale;
import org.attest.eval.DataFiles;
import org.attest.eval.Splits;

/** Divides the articles of a set: on one half places are learned, the other is only measured. */
final class Halves {
  private static final int HALF = 50;

  private Halves() {}

  /**
   * @param number of the article in its file, from 0
   */
  static boolean isUnseen(Path file, int number) {
    String set = DataFiles.stem(file).toLowerCase(Locale.ROOT);
    return Splits.bucket("geoparsing", set + "/" + number) >= HALF;
  }
}
