package org.attest.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern PARAGRAPH_END = Pattern.compile("\n\\s*");

  private static final Map<String, String> NUMBERS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"));

  /** The run that begins at each word but the last four. */
  private final long[] runs;

  /** For each of these, whether it is the reporter's own. */
  private final boolean[] isOwn;

  private final Set<Long> own = new HashSet<>();
  private final Set<Long> all = new HashSet<>();

  private Wording(long[] words, boolean[] quoted, int count) {
    int number = Math.max(0, count - RUN + 1);
    runs = new long[number];
    isOwn = new boolean[number];
    for (int start = 0; start < number; start++) {
      long run = 0;
      int quotedWords = 0;
      for (int i = start; i < start + RUN; i++) {
        run = mixed(run * 31 + words[i]);
        quotedWords += quoted[i] ? 1 : 0;
      }
      runs[start] = run;
      isOwn[start] = quotedWords <= QUOTED_OF_OWN;
      all.add(run);
      if (isOwn[start]) {
        own.add(run);
      }
    }
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
      Matcher word = WORD.matcher(paragraph);
      while (word.find()) {
        words[count] = hash(word.group().toLowerCase(Locale.ROOT));
        quoted[count] = flags[word.start()];
        count++;
      }
    }
    return new Wording(words, quoted, count);
  }

  /** How the two are alike; the same from either side, with the sides changed. */
  public Likeness likeness(Wording other) {
    Set<Long> sharedOwn = shared(own, other.own);
    int sharedAll = shared(all, other.all).size();
    return new Likeness(
        share(sharedAll, all.size()),
        share(sharedAll, other.all.size()),
        share(sharedOwn.size(), Math.min(own.size(), other.own.size())),
        sharedOwn.size(),
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
  private int passages(Set<Long> shared) {
    int passages = 0;
    int length = 0;
    int gap = 0;
    for (int i = 0; i < runs.length; i++) {
      if (isOwn[i] && shared.contains(runs[i])) {
        length++;
        gap = 0;
        passages += length == Likeness.SHORTEST_PASSAGE ? 1 : 0;
      } else if (++gap > RUN) {
        length = 0;
      }
    }
    return passages;
  }

  private static Set<Long> shared(Set<Long> ones, Set<Long> others) {
    Set<Long> smaller = ones.size() <= others.size() ? ones : others;
    Set<Long> larger = smaller == ones ? others : ones;
    Set<Long> shared = new HashSet<>();
    for (Long run : smaller) {
      if (larger.contains(run)) {
        shared.add(run);
      }
    }
    return shared;
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static long hash(String word) {
    String read = NUMBERS.getOrDefault(word, word);
    long hash = 0xcbf29ce484222325L; // FNV-1a
    for (int i = 0; i < read.length(); i++) {
      hash = (hash ^ read.charAt(i)) * 0x100000001b3L;
    }
    return mixed(hash);
  }

  /** The last step of SplitMix64 (Steele, Lea and Flood 2014): every bit depends on every other. */
  private static long mixed(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
