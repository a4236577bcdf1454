package org.attest.eval.score;

import java.util.Arrays;
import java.util.function.BiPredicate;

/** How many pairs of two lists can be made at most, each member being used once. */
public final class Matching {
  private final boolean[][] fits;
  private final int[] leftOf;

  private Matching(boolean[][] fits, int rights) {
    this.fits = fits;
    leftOf = new int[rights];
    Arrays.fill(leftOf, -1);
  }

  /**
   * The size of the largest one-to-one matching, by augmenting paths.
   *
   * @param fits whether the i-th of the first and the j-th of the second list may be paired
   */
  public static int size(int lefts, int rights, BiPredicate<Integer, Integer> fits) {
    boolean[][] table = new boolean[lefts][rights];
    for (int left = 0; left < lefts; left++) {
      for (int right = 0; right < rights; right++) {
        table[left][right] = fits.test(left, right);
      }
    }
    Matching matching = new Matching(table, rights);
    int pairs = 0;
    for (int left = 0; left < lefts; left++) {
      if (matching.place(left, new boolean[rights])) {
        pairs++;
      }
    }
    return pairs;
  }

  private boolean place(int left, boolean[] tried) {
    for (int right = 0; right < leftOf.length; right++) {
      if (fits[left][right] && !tried[right]) {
        tried[right] = true;
        if (leftOf[right] < 0 || place(leftOf[right], tried)) {
          leftOf[right] = left;
          return true;
        }
      }
    }
    return false;
  }
}
