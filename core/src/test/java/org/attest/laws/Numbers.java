package org.attest.laws;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Every whole number that some words may be read as. Written apart from the step that reads tolls,
 * so that neither vouches for itself; it is lenient about which number, strict that there is one.
 */
final class Numbers {
  private static final Pattern WORD =
      Pattern.compile("\\d+(?:[,.  ]\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?|\\p{L}+");

  private static final Pattern HALF =
      Pattern.compile("\\bhalf[ -](?:an?[ -])?(?<scale>dozen|hundred|thousand|million|billion)\\b");

  private static final Map<String, Long> UNITS = units();
  private static final Map<String, Long> SCALES =
      Map.ofEntries(
          Map.entry("hundred", 100L),
          Map.entry("thousand", 1_000L),
          Map.entry("k", 1_000L),
          Map.entry("lakh", 100_000L),
          Map.entry("crore", 10_000_000L),
          Map.entry("million", 1_000_000L),
          Map.entry("m", 1_000_000L),
          Map.entry("mn", 1_000_000L),
          Map.entry("billion", 1_000_000_000L),
          Map.entry("bn", 1_000_000_000L),
          Map.entry("dozen", 12L));

  private Numbers() {}

  private static Map<String, Long> units() {
    Map<String, Long> units = new HashMap<>();
    List<String> small =
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    for (int i = 0; i < small.size(); i++) {
      units.put(small.get(i), (long) i);
    }
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    for (int i = 0; i < tens.size(); i++) {
      units.put(tens.get(i), 10L * (i + 2));
    }
    for (String one :
        List.of("a", "an", "single", "another", "lone", "his", "her", "its", "their")) {
      units.put(one, 1L);
    }
    for (String two : List.of("both", "couple", "pair", "twin", "twins", "twice", "double")) {
      units.put(two, 2L);
    }
    units.put("trio", 3L);
    units.put("triple", 3L);
    for (String none : List.of("no", "none", "nobody")) {
      units.put(none, 0L);
    }
    return units;
  }

  /** Each number alone, and each run of number words as one number. */
  static Set<Long> in(String words) {
    Set<Long> numbers = new HashSet<>();
    Matcher half = HALF.matcher(words.toLowerCase(Locale.ROOT));
    while (half.find()) {
      numbers.add(Objects.requireNonNull(SCALES.get(half.group("scale"))) / 2);
    }
    BigDecimal total = null;
    BigDecimal current = null;
    Matcher matcher = WORD.matcher(words.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      String word = matcher.group();
      BigDecimal unit = unit(word);
      Long scale = SCALES.get(word);
      if (word.equals("a") || word.equals("an")) {
        // "Between 30 and a hundred" does not go on with the 30.
        total = null;
        current = null;
      }
      if (unit != null) {
        add(numbers, unit);
        current = joined(current, unit);
      } else if (scale != null && (current != null || word.length() > 2)) {
        // A bare "m" is a letter; "5m" is five million.
        BigDecimal scaled =
            (current == null ? BigDecimal.ONE : current).multiply(BigDecimal.valueOf(scale));
        add(numbers, scaled);
        current = scale >= 1000 ? null : scaled;
        total = scale >= 1000 ? (total == null ? scaled : total.add(scaled)) : total;
      } else if (!word.equals("and")) {
        total = null;
        current = null;
        continue;
      }
      BigDecimal sum = current == null ? total : total == null ? current : total.add(current);
      if (sum != null) {
        add(numbers, sum);
      }
    }
    return numbers;
  }

  /** "twenty" and "three" are 23, "hundred" and "five" 105; "ten" and "twelve" start anew. */
  private static BigDecimal joined(@Nullable BigDecimal current, BigDecimal unit) {
    if (current == null) {
      return unit;
    }
    boolean afterHundreds =
        current.remainder(BigDecimal.valueOf(100)).signum() == 0 && current.signum() > 0;
    boolean afterTens =
        current.remainder(BigDecimal.TEN).signum() == 0
            && current.compareTo(BigDecimal.TEN) > 0
            && unit.compareTo(BigDecimal.TEN) < 0;
    return afterHundreds || afterTens ? current.add(unit) : unit;
  }

  private static @Nullable BigDecimal unit(String word) {
    if (Character.isDigit(word.charAt(0))) {
      boolean grouped = word.matches("\\d+(?:[,.  ]\\d{3})+");
      return new BigDecimal(grouped ? word.replaceAll("[^\\d]", "") : word);
    }
    Long value = UNITS.get(word);
    return value == null ? null : BigDecimal.valueOf(value);
  }

  private static void add(Set<Long> numbers, BigDecimal number) {
    if (number.stripTrailingZeros().scale() <= 0) {
      numbers.add(number.longValue());
    }
  }
}
