package org.attest.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that mean to upset the readers of places, dates and tolls: their own words in any order,
 * sentences cut short, shuffled and misspelt, numbers and days that are none, and any character
 * that a file can hold. A number always gives the same text.
 */
final class HostileTexts {
  private static final long SEED = 20_240_229;
  private static final int SHORT = 110;

  private final RandomGenerator random;

  private HostileTexts(long number) {
    random = new SplittableRandom(SEED + number);
  }

  /** A text of some 60 characters. */
  static String text(long number) {
    HostileTexts texts = new HostileTexts(number);
    String text = texts.any();
    return text.length() <= SHORT ? text : text.substring(0, 20 + texts.random.nextInt(SHORT - 20));
  }

  /** Texts of thousands of words, each the same few over and over, and some mixed ones. */
  static Stream<String> longTexts() {
    Stream<String> repeated =
        Stream.of(
                "a ",
                "a",
                " ",
                "9",
                "9,",
                ",999",
                "9-",
                "between ",
                "between 1 and ",
                "the ",
                "Monday ",
                "Monday and ",
                "May",
                "May ",
                "2020 ",
                "2020-",
                "2020 to ",
                "the past ",
                "early ",
                "in the ",
                "two ",
                "hundred ",
                "one hundred and ",
                "one thousand ",
                "dozens of ",
                "tens of ",
                "at least ",
                "killed ",
                "killed and ",
                "12 killed, ",
                "no ",
                "including five ",
                "them ",
                "al-",
                "a@b.",
                ".c",
                "N.",
                "N.N ",
                "\u00e9",
                "www.a/",
                "Al ",
                "St. ",
                "Paris, ",
                "Paris and ",
                "north of ",
                "the border between ",
                "near the ",
                "village of ",
                "A'",
                "N",
                "Nn ",
                "'",
                "’s ",
                "-",
                "– ",
                "(",
                "\"",
                ".",
                ". ",
                "!",
                "\n",
                "\u00a0",
                "\u0301",
                "\u200d",
                "\ud83d\ude00",
                "\ud800",
                "İ",
                "و ",
                "10 km south of ",
                "May 5 to ",
                "12:",
                "12:30 ",
                "every ",
                "all the ",
                "over the last ",
                "two days ",
                "two days after the ",
                "1.5 ")
            .map(words -> words.repeat(4_000 / (1 + words.length() / 4)));
    Stream<String> mixed =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    IntStream.range(0, 120)
                        .mapToObj(j -> text(1_000_000L + 1000L * i + j))
                        .collect(Collectors.joining(i % 2 == 0 ? " " : "")));
    return Stream.concat(repeated, mixed);
  }

  private String any() {
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> mixed(4 + random.nextInt(12));
      case 3, 4 -> sentence();
      case 5 -> cut(sentence());
      case 6 -> shuffled(random.nextInt(2) == 0 ? sentence() : pick(HostileWords.EXAMPLES));
      case 7 -> misspelt(random.nextInt(3) == 0 ? sentence() : pick(HostileWords.EXAMPLES));
      case 8 -> misspelt(misspelt(misspelt(sentence())));
      case 9 ->
          (pick(HostileWords.EXAMPLES)
              + pick(HostileWords.MARKS)
              + " "
              + pick(HostileWords.EXAMPLES));
      case 10 ->
          (number() + " " + pick(HostileWords.GLUE) + " ").repeat(1 + random.nextInt(4)) + mixed(3);
      default -> noise(8 + random.nextInt(60));
    };
  }

  private String mixed(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(
          switch (random.nextInt(14)) {
            case 0 -> number();
            case 1 -> day();
            case 2, 3 -> pick(HostileWords.PLACES);
            case 4 -> pick(HostileWords.PEOPLE);
            case 5, 6 -> pick(HostileWords.GLUE);
            case 7 -> pick(HostileWords.STRANGE);
            case 8 -> pick(HostileWords.MARKS);
            default -> cased(pick(HostileWords.WORDS));
          });
      text.append(random.nextInt(9) == 0 ? pick(HostileWords.MARKS) : " ");
    }
    return text.toString();
  }

  private String cased(String word) {
    return switch (random.nextInt(6)) {
      case 0 -> word.toUpperCase(java.util.Locale.ROOT);
      case 1, 2 -> word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
      default -> word;
    };
  }

  private String sentence() {
    StringBuilder text = new StringBuilder(pick(HostileWords.SENTENCES));
    for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
      char what = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if ("npd".indexOf(what) >= 0) {
        String words = what == 'n' ? number() : what == 'p' ? pick(HostileWords.PLACES) : day();
        text.replace(at, at + 2, words);
        at += words.length() - 1;
      }
    }
    return text.toString();
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(HostileWords.NUMBERS);
      case 1 -> Integer.toString(1 + random.nextInt(40));
      case 2 -> pick(HostileWords.WORDS);
      default -> Long.toString(random.nextLong() >>> random.nextInt(63));
    };
  }

  private String day() {
    return random.nextInt(3) > 0
        ? pick(HostileWords.DAYS)
        : random.nextInt(35)
            + pick(HostileWords.MARKS)
            + pick(HostileWords.WORDS)
            + " "
            + (1400 + random.nextInt(700));
  }

  private String cut(String text) {
    int from = random.nextInt(text.length() / 2);
    return text.substring(from, from + random.nextInt(text.length() - from));
  }

  private String shuffled(String text) {
    List<String> words = new ArrayList<>(List.of(text.split(" ")));
    Collections.shuffle(words, new Random(random.nextLong()));
    return String.join(" ", words);
  }

  /**
   * A text with some of its letters turned into others that look or sort alike, doubled or lost.
   */
  private String misspelt(String text) {
    StringBuilder result = new StringBuilder();
    for (char letter : text.toCharArray()) {
      int chance = random.nextInt(24);
      result.append(
          switch (chance) {
            case 0 -> "";
            case 1 -> "" + letter + letter;
            case 2 -> pick(HostileWords.STRANGE);
            case 3 -> Character.toUpperCase(letter);
            case 4 -> alike(letter);
            default -> letter;
          });
    }
    return result.toString();
  }

  private static String alike(char letter) {
    return switch (letter) {
      case 'i' -> "ı";
      case 'I' -> "İ";
      case 's', 'S' -> "ſ";
      case 'k', 'K' -> "\u212a";
      case ' ' -> "\u000b";
      case '-' -> "\u2011";
      case '1' -> "١";
      default -> letter + "\u0301";
    };
  }

  private String noise(int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      switch (random.nextInt(5)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.append((char) random.nextInt(0x80));
        case 2 -> text.append(pick(HostileWords.STRANGE));
        case 3 -> text.append(pick(HostileWords.WORDS)).append(' ');
        default -> text.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return text.toString();
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
