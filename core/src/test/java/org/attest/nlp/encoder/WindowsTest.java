package org.attest.nlp.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.attest.nlp.encoder.Windows.Window;
import org.junit.jupiter.api.Test;

class WindowsTest {

  private static int[] ones(int words) {
    int[] pieces = new int[words];
    Arrays.fill(pieces, 1);
    return pieces;
  }

  @Test
  void aShortTextIsOneWindow() {
    assertThat(Windows.of(ones(10), List.of(4, 10), 10, 4)).containsExactly(new Window(0, 0, 10));
  }

  @Test
  void noWordsNoWindows() {
    assertThat(Windows.of(ones(0), List.of(), 10, 4)).isEmpty();
    assertThat(Windows.of(ones(0), List.of(0, 0), 10, 4)).isEmpty();
  }

  @Test
  void theNextWindowBeginsWithTheLastSentences() {
    // Two sentences fit into 10. Of these the last, 4 words, fits into the overlap of 5.
    assertThat(Windows.of(ones(12), List.of(4, 8, 12), 10, 5))
        .containsExactly(new Window(0, 0, 8), new Window(4, 8, 12));
  }

  @Test
  void aSentenceLongerThanTheOverlapIsNoContext() {
    assertThat(Windows.of(ones(13), List.of(5, 10, 13), 10, 4))
        .containsExactly(new Window(0, 0, 10), new Window(10, 10, 13));
  }

  @Test
  void countsPiecesNotWords() {
    // 3 + 3 pieces, then 2 + 2; 6 is the limit, and the first sentence is too long for the overlap.
    assertThat(Windows.of(new int[] {3, 3, 2, 2}, List.of(2, 4), 6, 0))
        .containsExactly(new Window(0, 0, 2), new Window(2, 2, 4));
  }

  @Test
  void aLongSentenceIsDivided() {
    // Parts of at most 10 - 5: [0,5), [5,10), [10,12). The part before is context.
    assertThat(Windows.of(ones(12), List.of(12), 10, 5))
        .containsExactly(new Window(0, 0, 10), new Window(5, 10, 12));
  }

  @Test
  void aWordOfManyPiecesIsPartOfItsOwn() {
    // The word of 100 counts as 10 - 4, what the encoder keeps of it; the parts are [0,1), [1,2),
    // [2,3), of 1, 6 and 1.
    assertThat(Windows.of(new int[] {1, 100, 1}, List.of(3), 10, 4))
        .containsExactly(new Window(0, 0, 3));
    assertThat(Windows.of(new int[] {100, 100}, List.of(2), 10, 4))
        .containsExactly(new Window(0, 0, 1), new Window(1, 1, 2));
  }

  @Test
  void lawsOnRandomTexts() {
    for (long seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      int overlap = random.nextInt(8);
      int limit = overlap + 1 + random.nextInt(20);
      List<Integer> sizes = new ArrayList<>();
      List<Integer> ends = new ArrayList<>();
      int sentences = random.nextInt(12);
      for (int i = 0; i < sentences; i++) {
        int words = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(8);
        for (int j = 0; j < words; j++) {
          sizes.add(random.nextInt(20) == 0 ? 1 + random.nextInt(40) : 1 + random.nextInt(3));
        }
        ends.add(sizes.size());
      }
      int[] pieces = sizes.stream().mapToInt(Integer::intValue).toArray();
      checkLaws("seed " + seed, new Text(pieces, ends, limit, overlap));
    }
  }

  private record Text(int[] pieces, List<Integer> ends, int limit, int overlap) {

    /** Pieces of words, as many of each as the encoder keeps. */
    int used(int from, int to) {
      int used = 0;
      for (int word = from; word < to; word++) {
        used += Math.min(pieces[word], limit - overlap);
      }
      return used;
    }

    boolean isShort(int start, int end) {
      return used(start, end) <= limit - overlap;
    }
  }

  private static void checkLaws(String seed, Text text) {
    int next = 0;
    for (Window window : Windows.of(text.pieces(), text.ends(), text.limit(), text.overlap())) {
      String where = seed + " " + window;
      assertThat(window.own()).as(where).isEqualTo(next).isLessThan(window.to());
      assertThat(window.from()).as(where).isNotNegative().isLessThanOrEqualTo(window.own());
      assertThat(text.used(window.from(), window.to()))
          .as("pieces of %s", where)
          .isLessThanOrEqualTo(text.limit());
      assertThat(text.used(window.from(), window.own()))
          .as("context of %s", where)
          .isLessThanOrEqualTo(text.overlap());
      assertSentencesWhole(where, window, text);
      next = window.to();
    }
    assertThat(next).as(seed + ": every word is owned once").isEqualTo(text.pieces().length);
  }

  /** Only a sentence that is too long for a part is ever divided. */
  private static void assertSentencesWhole(String where, Window window, Text text) {
    int start = 0;
    for (int end : text.ends()) {
      if (text.isShort(start, end)) {
        for (int border : new int[] {window.from(), window.own(), window.to()}) {
          assertThat(border > start && border < end)
              .as("%s divides the sentence %d to %d", where, start, end)
              .isFalse();
        }
      }
      start = end;
    }
  }
}
