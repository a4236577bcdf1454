package org.attest.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plain reports of a few sentences with places, dates and tolls; a number always gives the same.
 */
final class InventedNews {
  private static final String[] PLACES = {
    "Saraqib", "Kharkiv", "Kabul", "Idlib", "Raqqa", "Benghazi", "Khan Younis", "Mykolaiv", "Bamako"
  };
  private static final String[] DAYS = {
    "on Monday",
    "yesterday",
    "on 26 May",
    "in March 2021",
    "last week",
    "two days ago",
    "since 2014",
    "on May 3, 2022",
    "overnight",
    "from 3 to 5 May 2020",
    "in the past two weeks"
  };
  private static final String[] BOUNDS = {
    "", "at least ", "more than ", "up to ", "about ", "some ", "nearly ", "over ", "as many as "
  };
  private static final String[] PEOPLE = {
    "people", "soldiers", "villagers", "protesters", "children"
  };
  private static final String[] HARMS = {"killed", "wounded", "arrested", "displaced"};
  private static final String[] NUMBERS = {
    "12",
    "3",
    "two",
    "seventeen",
    "1,200",
    "forty-five",
    "two hundred",
    "several",
    "dozens of",
    "8 to 10"
  };

  private final SplittableRandom random;

  private InventedNews(long number) {
    random = new SplittableRandom(19_970_501 + number);
  }

  static String text(long number) {
    InventedNews news = new InventedNews(number);
    List<String> sentences = new ArrayList<>();
    int count = 1 + news.random.nextInt(4);
    for (int i = 0; i < count; i++) {
      sentences.add(news.sentence());
    }
    return String.join(" ", sentences);
  }

  private String sentence() {
    return switch (random.nextInt(4)) {
      case 0 ->
          "Officials said %s were %s in %s %s.".formatted(counted(), pick(HARMS), place(), day());
      case 1 ->
          "A raid near %s killed %s and wounded %s %s."
              .formatted(place(), counted(), counted(), day());
      case 2 -> "Shells fell on %s and %s %s.".formatted(place(), place(), day());
      default ->
          "%s were %s when jets struck %s province %s."
              .formatted(capital(counted()), pick(HARMS), place(), day());
    };
  }

  private String counted() {
    return pick(BOUNDS) + pick(NUMBERS) + " " + pick(PEOPLE);
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  private String place() {
    return pick(PLACES);
  }

  private String day() {
    return pick(DAYS);
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
