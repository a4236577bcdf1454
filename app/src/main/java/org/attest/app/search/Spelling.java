package org.attest.app.search;

/** How many typing errors lie between two words. */
final class Spelling {

  private Spelling() {}

  /**
   * Insertions, deletions, replacements and swaps of neighbours (optimal string alignment) from one
   * word to the other; a number above {@code most} where there are more than that.
   */
  static int distance(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[][] edits = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        char a = one.charAt(i - 1);
        char b = other.charAt(j - 1);
        int best = edits[i - 1][j - 1] + (a == b ? 0 : 1);
        best = Math.min(best, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a == other.charAt(j - 2) && b == one.charAt(i - 2)) {
          best = Math.min(best, edits[i - 2][j - 2] + 1);
        }
        edits[i][j] = best;
      }
    }
    return edits[one.length()][other.length()];
  }
}
