package org.attest.toll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.attest.model.Bounds;
import org.attest.model.TollMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The codebook's table of bounds, for any figure in digits and in words. */
class TollBoundsTest {
  private static final TollReader READER = new TollReader();
  private static final int TEXTS = 150;
  private static final String[] FRAMES = {
    "A raid on the market killed %s people.",
    "Officials said %s people were killed in a raid.",
    "The blast wounded %s soldiers on Monday.",
  };
  private static final String[] SMALL = {
    "",
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
    "nineteen"
  };
  private static final String[] TENS = {
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"
  };

  private static List<TollMention> tolls(String text) {
    return READER.read(TollReaderTest.analysis(text)).tolls();
  }

  /** Written apart from the reader: "two hundred and fifty-seven". */
  private static String spelt(int number) {
    if (number >= 1000) {
      int rest = number % 1000;
      String thousands = spelt(number / 1000) + " thousand";
      return rest == 0 ? thousands : thousands + (rest < 100 ? " and " : " ") + spelt(rest);
    }
    if (number >= 100) {
      String hundreds = SMALL[number / 100] + " hundred";
      return number % 100 == 0 ? hundreds : hundreds + " and " + spelt(number % 100);
    }
    if (number >= 20) {
      return TENS[number / 10] + (number % 10 == 0 ? "" : "-" + SMALL[number % 10]);
    }
    return SMALL[number];
  }

  private static String digits(SplittableRandom random, int number) {
    return random.nextInt(2) == 0
        ? Integer.toString(number)
        : String.format(Locale.ROOT, "%,d", number);
  }

  private static int number(SplittableRandom random) {
    return 2 + (random.nextInt(3) == 0 ? random.nextInt(9000) : random.nextInt(150));
  }

  private static Bounds bounds(String rule, long n) {
    return switch (rule) {
      case "at-least" -> new Bounds(n, n, null, rule);
      case "more-than" -> new Bounds(n + 1, n + 1, null, rule);
      case "up-to" -> new Bounds(null, n, n, rule);
      case "less-than" -> new Bounds(null, n - 1, n - 1, "up-to");
      case "approximate" -> new Bounds(null, n, null, rule);
      default -> new Bounds(n, n, n, "exact");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "'',exact",
    "at least,at-least",
    "no fewer than,at-least",
    "more than,more-than",
    "over,more-than",
    "up to,up-to",
    "as many as,up-to",
    "fewer than,less-than",
    "about,approximate",
    "nearly,approximate",
    "some,approximate",
    "around,approximate",
  })
  void wordsBoundAnyFigureAsTheCodebookSays(String words, String rule) {
    SplittableRandom random = new SplittableRandom(words.hashCode());
    int[] read = new int[2];
    for (int i = 0; i < 2 * TEXTS; i++) {
      int n = number(random);
      String figure = (words + " " + (i % 2 == 0 ? digits(random, n) : spelt(n))).strip();
      read[i % 2] += read(FRAMES[i % FRAMES.length].formatted(figure), figure, bounds(rule, n));
    }
    assertThat(read[0]).as("in digits").isGreaterThan(TEXTS * 9 / 10);
    assertThat(read[1]).as("in words").isGreaterThan(TEXTS / 2);
  }

  /**
   * 1 if the figure was read, 0 if its sentence was not understood; fails if something else was
   * read.
   */
  private static int read(String text, String figure, Bounds expected) {
    List<TollMention> tolls = tolls(text);
    if (tolls.isEmpty()) {
      return 0;
    }
    assertThat(tolls).as(text).extracting(TollMention::bounds).containsExactly(expected);
    assertThat(tolls.get(0).span().of(text)).as(text).contains(figure);
    return 1;
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s to %s", "between %s and %s", "%s-%s"})
  void twoFiguresAreARange(String form) {
    SplittableRandom random = new SplittableRandom(form.hashCode());
    int read = 0;
    for (int i = 0; i < TEXTS; i++) {
      int low = 2 + random.nextInt(80);
      int high = low + 1 + random.nextInt(80);
      boolean digits = form.contains("-") || random.nextInt(2) == 0;
      String figure = digits ? form.formatted(low, high) : form.formatted(spelt(low), spelt(high));
      String text = "Officials said " + figure + " people were wounded.";
      read +=
          read(
              text,
              figure.replace("between ", ""),
              new Bounds((long) low, null, (long) high, "range"));
    }
    assertThat(read).isGreaterThan(TEXTS / 2);
  }

  @Test
  void anotherFigureInItsPlaceChangesThatBoundAlone() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 300; i++) {
      int killed = number(random);
      int hurt = number(random);
      int other = number(random);
      String form =
          i % 2 == 0
              ? "A blast killed at least %s people. It wounded %s soldiers."
              : "More than %s villagers were arrested on Monday. Police wounded %s protesters.";
      String rule = i % 2 == 0 ? "at-least" : "more-than";
      String second = digits(random, hurt);
      List<TollMention> before = tolls(form.formatted(digits(random, killed), second));
      List<TollMention> after = tolls(form.formatted(digits(random, other), second));
      assertThat(before)
          .extracting(TollMention::bounds)
          .containsExactly(bounds(rule, killed), Bounds.exact(hurt));
      assertThat(after)
          .extracting(TollMention::bounds)
          .containsExactly(bounds(rule, other), Bounds.exact(hurt));
      assertThat(after)
          .extracting(TollMention::effect)
          .isEqualTo(before.stream().map(TollMention::effect).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999999999999",
        "9,223,372,036,854,775,808",
        "999,999,999,999,999,999,999,999",
        "99999999999999999999-99999999999999999999",
        "999,999,999,999,999 billion",
        "two hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred",
      })
  void whatNobodyCanCountIsNoFigure(String figure) {
    assertThat(tolls("Officials said " + figure + " people were killed."))
        .allSatisfy(
            toll -> {
              assertThat(toll.bounds().min()).isNull();
              assertThat(toll.bounds().best()).isNull();
              assertThat(toll.bounds().max()).isNull();
            });
  }

  @Test
  void anUncountedVictimADayIsNoRateOfOne() {
    assertThat(tolls("Some president a day have died in the north."))
        .extracting(toll -> toll.bounds().rule())
        .doesNotContain("rate");
  }
}
