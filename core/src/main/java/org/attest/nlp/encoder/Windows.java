package org.attest.nlp.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the words of a report into windows that the model can take: whole sentences up to a
 * number of pieces. A window begins with the last sentences of the one before it, as context only;
 * each word belongs to the first window that holds it. A sentence that is too long is divided.
 */
final class Windows {

  /**
   * Words {@code [from, to)} of the report, of which those before {@code own} belong to the window
   * before.
   */
  record Window(int from, int own, int to) {}

  private Windows() {}

  /**
   * @param pieces how many pieces each word of the report has
   * @param ends for each sentence, the number of words up to its end
   * @param limit most pieces in a window
   * @param overlap most pieces of context from the window before
   */
  static List<Window> of(int[] pieces, List<Integer> ends, int limit, int overlap) {
    List<int[]> units = units(pieces, ends, limit - overlap);
    List<Window> windows = new ArrayList<>();
    int next = 0;
    while (next < units.size()) {
      int first = next;
      int context = 0;
      while (first > 0 && context + units.get(first - 1)[2] <= overlap) {
        first--;
        context += units.get(first)[2];
      }
      int used = context;
      int last = next;
      while (last < units.size() && used + units.get(last)[2] <= limit) {
        used += units.get(last)[2];
        last++;
      }
      windows.add(new Window(units.get(first)[0], units.get(next)[0], units.get(last - 1)[1]));
      next = last;
    }
    return windows;
  }

  /** Sentences, or parts of those that are too long: first word, end, pieces. */
  private static List<int[]> units(int[] pieces, List<Integer> ends, int limit) {
    List<int[]> units = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      int used = 0;
      for (int word = start; word < end; word++) {
        if (used > 0 && used + pieces[word] > limit) {
          units.add(new int[] {start, word, used});
          start = word;
          used = 0;
        }
        used += Math.min(pieces[word], limit);
      }
      if (end > start) {
        units.add(new int[] {start, end, used});
      }
      start = end;
    }
    return units;
  }
}
