package org.attest.toll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Sentence;
import org.attest.model.Token;
import org.attest.model.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads a number that begins at a token: digits, words, scales, a range in one token. */
final class NumberWords {
  private static final Pattern PLAIN = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,9}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}\\.\\d{1,3}");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?<low>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,7})[-–](?<high>\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,7})");

  /** Nobody counts further; what is said to be more is no number. */
  private static final long MOST = 1_000_000_000_000_000L;

  private static final int LONGEST_PHRASE = 3;

  /** "1,000-odd", "forty-odd". */
  static final Pattern ODD = Pattern.compile("-odd$");

  private final Map<String, Long> small = new HashMap<>();
  private final Map<String, Long> scales = new HashMap<>();
  private final List<String> vague = new ArrayList<>();

  NumberWords() {
    for (Vocabulary.Row row : Vocabulary.load(NumberWords.class, "numbers.tsv")) {
      switch (row.get("class")) {
        case "small" -> small.put(row.get("word"), Long.valueOf(row.get("value")));
        case "scale" -> scales.put(row.get("word"), Long.valueOf(row.get("value")));
        default -> vague.add(row.get("word"));
      }
    }
  }

  /**
   * A number and where it ends.
   *
   * @param high the upper end of a range in one token; else equal to {@code low}
   * @param vague a word of quantity without value
   */
  record Read(int end, long low, long high, Kind kind) {
    enum Kind {
      VALUE,
      VAGUE
    }

    boolean isVague() {
      return kind == Kind.VAGUE;
    }
  }

  /** The number that begins at a token, or null. */
  @Nullable Read at(Sentence sentence, int index) {
    Token token = sentence.token(index);
    Matcher range = RANGE.matcher(token.lower());
    if (range.matches()) {
      long low = number(range.group("low"));
      long high = number(range.group("high"));
      return low < high ? new Read(index + 1, low, high, Read.Kind.VALUE) : null;
    }
    if (vague.contains(token.lower())) {
      return new Read(vagueEnd(sentence, index), 0, 0, Read.Kind.VAGUE);
    }
    Read phrase = phrase(sentence, index);
    if (phrase != null) {
      return phrase;
    }
    if (DECIMAL.matcher(token.lower()).matches()) {
      Long scale = scales.get(lower(sentence, index + 1));
      return scale == null
          ? null
          : value(index + 2, Math.round(Double.parseDouble(token.lower()) * scale));
    }
    return composed(sentence, index);
  }

  /** "A number of", "some of", "a couple of", "half a dozen": a phrase of the table. */
  private @Nullable Read phrase(Sentence sentence, int index) {
    for (int length = LONGEST_PHRASE; length > 1; length--) {
      StringBuilder words = new StringBuilder(lower(sentence, index));
      for (int i = 1; i < length; i++) {
        words.append(' ').append(lower(sentence, index + i));
      }
      String key = words.toString();
      // What is counted stands after "of", and the figure ends before it.
      int end = key.endsWith(" of") ? index + length - 1 : index + length;
      if (vague.contains(key)) {
        return new Read(end, 0, 0, Read.Kind.VAGUE);
      }
      Long value = small.get(key);
      if (value != null) {
        return value(end, value);
      }
    }
    return null;
  }

  private static Read value(int end, long value) {
    return new Read(end, value, value, Read.Kind.VALUE);
  }

  /** True if some words hold a word or phrase of quantity without value, in lower case. */
  static boolean holdsVague(String words) {
    String padded = " " + words.replaceAll("[^\\p{L}\\p{N}-]+", " ") + " ";
    return Vocabulary.load(NumberWords.class, "numbers.tsv").stream()
        .filter(row -> row.get("class").equals("vague"))
        .anyMatch(row -> padded.contains(" " + row.get("word") + " "));
  }

  /** "tens of thousands", "hundreds of". */
  private int vagueEnd(Sentence sentence, int index) {
    int end = index + 1;
    while (lower(sentence, end).equals("of") && vague.contains(lower(sentence, end + 1))) {
      end += 2;
    }
    return end;
  }

  /** "two hundred and fifty-seven", "a dozen", "1,200", "3 million". */
  private @Nullable Read composed(Sentence sentence, int index) {
    long total = 0;
    long current = 0;
    int at = index;
    int end = index;
    if (lower(sentence, at).matches("an?") && scales.containsKey(lower(sentence, at + 1))) {
      current = 1;
      at++;
    }
    while (at < sentence.tokens().size()) {
      String word = lower(sentence, at);
      Long value = unit(word);
      Long scale = scales.get(word);
      if (value != null && follows(current, value)) {
        current += value;
      } else if (scale != null && current > 0) {
        if (current > MOST / scale) {
          return null;
        }
        if (scale >= 1000) {
          total += current * scale;
          current = 0;
        } else {
          current *= scale;
        }
      } else if (!(word.equals("and")
          && (current >= 100 || current == 0 && total > 0)
          && small(sentence, at + 1))) {
        break;
      }
      at++;
      end = at;
      if (value != null
          && Character.isDigit(word.charAt(0))
          && !scales.containsKey(lower(sentence, at))) {
        break;
      }
    }
    return end == index || total + current == 0 && !lower(sentence, index).equals("0")
        ? null
        : value(end, total + current);
  }

  /** "hundred" + "fifty", "ninety" + "six". */
  private static boolean follows(long current, long value) {
    boolean tens = current % 10 == 0 && current % 100 >= 20 && value < 10;
    return current == 0 || (current % 100 == 0 && value < 100) || tens;
  }

  private boolean small(Sentence sentence, int index) {
    return small.containsKey(lower(sentence, index));
  }

  private @Nullable Long unit(String token) {
    String word = ODD.matcher(token).replaceFirst("");
    Long value = small.get(word);
    return value == null && PLAIN.matcher(word).matches() ? Long.valueOf(number(word)) : value;
  }

  private static long number(String digits) {
    return Long.parseLong(digits.replace(",", ""));
  }

  static String lower(Sentence sentence, int index) {
    return index >= 0 && index < sentence.tokens().size() ? sentence.token(index).lower() : "";
  }
}
