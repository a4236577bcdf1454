package org.attest.nlp.encoder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts a word into the pieces of the model's vocabulary as uncased BERT does (Devlin et al. 2019):
 * lower case, accents off, marks apart, then always the longest known piece.
 *
 * <p>Words come from our own tokenizer, so that each piece belongs to a token of the analysis and
 * offsets need no mapping back.
 */
final class WordPieces {
  static final long UNKNOWN = 100;
  static final long FIRST = 101;
  static final long LAST = 102;

  private static final int LONGEST_WORD = 100;
  private static final int MOST_REMEMBERED = 50_000;

  private final Map<String, Integer> vocabulary;
  private final Map<String, long[]> known = new ConcurrentHashMap<>();

  private WordPieces(Map<String, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Reads a vocabulary of one piece a line; a piece's number is its line, from 0. */
  static WordPieces read(InputStream in) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 16);
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        vocabulary.put(line, vocabulary.size());
      }
    }
    return new WordPieces(vocabulary);
  }

  /** The numbers of the pieces of a word; never empty. */
  long[] of(String word) {
    long[] pieces = known.get(word);
    if (pieces == null) {
      pieces = cut(word);
      if (known.size() < MOST_REMEMBERED) {
        known.put(word, pieces);
      }
    }
    return pieces;
  }

  private long[] cut(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<Long> pieces = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    Normalizer.normalize(lower, Normalizer.Form.NFD)
        .codePoints()
        .forEach(
            c -> {
              switch (Kind.of(c)) {
                case ACCENT -> {}
                case MARK -> {
                  longest(part, pieces);
                  longest(part.appendCodePoint(c), pieces);
                }
                case GAP -> longest(part, pieces);
                case LETTER -> part.appendCodePoint(c);
              }
            });
    longest(part, pieces);
    return pieces.isEmpty()
        ? new long[] {UNKNOWN}
        : pieces.stream().mapToLong(Long::longValue).toArray();
  }

  /** Adds the pieces of a part without marks, and empties it. */
  private void longest(StringBuilder part, List<Long> pieces) {
    int[] points = part.codePoints().toArray();
    part.setLength(0);
    int before = pieces.size();
    if (points.length > LONGEST_WORD) {
      pieces.add(UNKNOWN);
      return;
    }
    int start = 0;
    while (start < points.length) {
      int end = points.length;
      Integer piece = null;
      while (end > start && piece == null) {
        String words = new String(points, start, end - start);
        piece = vocabulary.get(start == 0 ? words : "##" + words);
        end--;
      }
      if (piece == null) {
        pieces.subList(before, pieces.size()).clear();
        pieces.add(UNKNOWN);
        return;
      }
      pieces.add(piece.longValue());
      start = end + 1;
    }
  }

  private enum Kind {
    ACCENT,
    MARK,
    GAP,
    LETTER;

    static Kind of(int c) {
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK) {
        return ACCENT;
      }
      if (isMark(c, type)) {
        return MARK;
      }
      boolean gap =
          Character.isWhitespace(c)
              || Character.isSpaceChar(c)
              || type == Character.CONTROL
              || type == Character.FORMAT;
      return gap ? GAP : LETTER;
    }

    private static boolean isMark(int c, int type) {
      boolean ascii =
          c >= 33 && c <= 47 || c >= 58 && c <= 64 || c >= 91 && c <= 96 || c >= 123 && c <= 126;
      boolean ideograph = c >= 0x4E00 && c <= 0x9FFF;
      return ascii
          || ideograph
          || Arrays.stream(PUNCTUATION).anyMatch(punctuation -> punctuation == type);
    }

    private static final int[] PUNCTUATION = {
      Character.CONNECTOR_PUNCTUATION,
      Character.DASH_PUNCTUATION,
      Character.START_PUNCTUATION,
      Character.END_PUNCTUATION,
      Character.INITIAL_QUOTE_PUNCTUATION,
      Character.FINAL_QUOTE_PUNCTUATION,
      Character.OTHER_PUNCTUATION
    };
  }
}
