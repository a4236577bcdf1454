package org.attest.link;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.attest.model.Report;

/**
 * The words of one report, ready to be compared with those of another: its runs of five words
 * (shingles; Broder 1997), and of these the ones that winnowing chooses as fingerprints (Schleimer,
 * Wilkerson and Aiken 2003), by which an index finds the reports worth comparing.
 *
 * <p>The title and stock paragraphs are left out, and case, punctuation and whether small numbers
 * are spelled out make no difference. Words in quotation marks and in posts are told from the
 * reporter's own: two reports of one speech share much and are no copies of each other.
 *
 * <p>A function of the report's text and title alone; immutable.
 */
public final class Wording {
  private static final int RUN = 5;

  /** A run is the reporter's own if at most this many of its words are quoted. */
  private static final int QUOTED_OF_OWN = 2;

  /** Of so many runs in a row at least one is a fingerprint. */
  private static final int WINDOW = 8;

  private static final Pattern PARAGRAPH_END = Pattern.compile("\n\\s*");

  private static final List<String> SMALL_NUMBERS =
      List.of(
          "2 two",
          "3 three",
          "4 four",
          "5 five",
          "6 six",
          "7 seven",
          "8 eight",
          "9 nine",
          "10 ten",
          "11 eleven",
          "12 twelve",
          "20 twenty",
          "30 thirty",
          "40 forty",
          "50 fifty");

  /** The hash of a small number's figure by that of its word, neither of them mixed. */
  private static final Map<Long, Long> FIGURES =
      SMALL_NUMBERS.stream()
          .map(number -> number.split(" "))
          .collect(Collectors.toUnmodifiableMap(pair -> fnv(pair[1]), pair -> fnv(pair[0])));

  /** The run that begins at each word but the last four. */
  private final long[] runs;

  /** For each of these, whether it is the reporter's own. */
  private final boolean[] isOwn;

  /** Runs of own words, sorted, each once; likewise all runs. Arrays, as hundreds are compared. */
  private final long[] own;

  private final long[] all;

  private Wording(long[] words, boolean[] quoted, int count) {
    int number = Math.max(0, count - RUN + 1);
    runs = new long[number];
    isOwn = new boolean[number];
    long[] ownRuns = new long[number];
    int owned = 0;
    for (int start = 0; start < number; start++) {
      long run = 0;
      int quotedWords = 0;
      for (int i = start; i < start + RUN; i++) {
        run = mixed(run * 31 + words[i]);
        quotedWords += quoted[i] ? 1 : 0;
      }
      runs[start] = run;
      isOwn[start] = quotedWords <= QUOTED_OF_OWN;
      if (isOwn[start]) {
        ownRuns[owned++] = run;
      }
    }
    own = sortedOnce(ownRuns, owned);
    all = sortedOnce(runs, number);
  }

  /** The words of a report's text. */
  public static Wording of(Report report) {
    String text = report.text();
    int body = report.titleSpan() == null ? 0 : report.titleSpan().end();
    return of(text.substring(body));
  }

  static Wording of(String text) {
    long[] words = new long[text.length() / 2 + 1];
    boolean[] quoted = new boolean[words.length];
    int count = 0;
    for (String paragraph : PARAGRAPH_END.split(text)) {
      if (StockWording.is(paragraph)) {
        continue;
      }
      boolean[] flags = Quoted.flags(paragraph);
      for (int start = 0; start < paragraph.length(); start++) {
        int end = wordEnd(paragraph, start);
        if (end > start) {
          words[count] = hash(paragraph, start, end);
          quoted[count] = flags[start];
          count++;
          start = end;
        }
      }
    }
    return new Wording(words, quoted, count);
  }

  /** How the two are alike; the same from either side, with the sides changed. */
  public Likeness likeness(Wording other) {
    long[] sharedOwn = shared(own, other.own);
    int sharedAll = shared(all, other.all).length;
    return new Likeness(
        share(sharedAll, all.length),
        share(sharedAll, other.all.length),
        share(sharedOwn.length, Math.min(own.length, other.own.length)),
        sharedOwn.length,
        sharedAll,
        Math.min(passages(sharedOwn), other.passages(sharedOwn)));
  }

  /**
   * Fingerprints, sorted, each once. Two texts that have a stretch of twelve words in common have
   * one in common, too.
   */
  public int[] fingerprints() {
    int[] chosen = new int[runs.length];
    int count = 0;
    for (int start = 0; start == 0 ? runs.length > 0 : start + WINDOW <= runs.length; start++) {
      int end = Math.min(runs.length, start + WINDOW);
      int least = Integer.MAX_VALUE;
      for (int i = start; i < end; i++) {
        least = Math.min(least, (int) (runs[i] >>> 32));
      }
      if (count == 0 || chosen[count - 1] != least) {
        chosen[count++] = least;
      }
    }
    return Arrays.stream(chosen, 0, count).sorted().distinct().toArray();
  }

  /** How many stretches of the text stand in the other, each of some words and apart. */
  private int passages(long[] shared) {
    int passages = 0;
    int length = 0;
    int gap = 0;
    for (int i = 0; i < runs.length; i++) {
      if (isOwn[i] && Arrays.binarySearch(shared, runs[i]) >= 0) {
        length++;
        gap = 0;
        passages += length == Likeness.SHORTEST_PASSAGE ? 1 : 0;
      } else if (++gap > RUN) {
        length = 0;
      }
    }
    return passages;
  }

  private static long[] sortedOnce(long[] values, int count) {
    return Arrays.stream(values, 0, count).sorted().distinct().toArray();
  }

  /** What two sorted arrays have in common, sorted. */
  private static long[] shared(long[] ones, long[] others) {
    long[] shared = new long[Math.min(ones.length, others.length)];
    int count = 0;
    for (int i = 0, j = 0; i < ones.length && j < others.length; ) {
      if (ones[i] == others[j]) {
        shared[count++] = ones[i];
        i++;
        j++;
      } else if (ones[i] < others[j]) {
        i++;
      } else {
        j++;
      }
    }
    return Arrays.copyOf(shared, count);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /** The end of the letters and digits from here on; the start itself if there are none. */
  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetterOrDigit(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Of a word in lower case, or of the figure that a small number is. */
  private static long hash(String text, int start, int end) {
    long hash = fnv(text, start, end);
    return mixed(FIGURES.getOrDefault(hash, hash));
  }

  private static long fnv(String word) {
    return fnv(word, 0, word.length());
  }

  /** FNV-1a over the characters in lower case. */
  private static long fnv(String text, int start, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ Character.toLowerCase(text.charAt(i))) * 0x100000001b3L;
    }
    return hash;
  }

  /** The last step of SplitMix64 (Steele, Lea and Flood 2014): every bit depends on every other. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
