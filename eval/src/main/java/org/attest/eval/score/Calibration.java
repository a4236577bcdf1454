package org.attest.eval.score;

import java.util.List;

/**
 * How far probabilities are from how often things are so: the expected calibration error over ten
 * bins of equal width (Naeini, Cooper and Hauskrecht 2015), 0 to 1.
 */
public final class Calibration {
  private static final int BINS = 10;

  /** A probability, 0 to 1, and whether it was so. */
  public record Said(double probability, boolean so) {}

  private Calibration() {}

  /** The mean over all of how far their bin's mean probability is from its share of what was so. */
  public static double error(List<Said> said) {
    double[] probabilities = new double[BINS];
    int[] so = new int[BINS];
    for (Said one : said) {
      int bin = Math.min(BINS - 1, (int) (one.probability * BINS));
      probabilities[bin] += one.probability;
      so[bin] += one.so ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(probabilities[bin] - so[bin]);
    }
    return said.isEmpty() ? 0 : error / said.size();
  }
}
