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
import org.attest.model.Vocabulary;
import org.attest.place.PlaceReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;

/**
 * Texts that mean to upset the readers of places, dates and tolls: their own words in any order,
 * sentences cut short, shuffled and misspelt, numbers and days that are none, and any character
 * that a file can hold. A number always gives the same text.
 */
final class HostileTexts {
  private static final long SEED = 20_240_229;
  private static final int SHORT = 110;

  private static final String[] PLACES = {
    "Saraqib", "Idlib", "Kharkiv", "Kabul", "Khan Younis", "Deir ez-Zor", "al-Hasakah", "El Fasher",
    "Mazar-e-Sharif", "Tripoli", "Gaza", "the Red Sea", "Syria", "U.S.", "US", "Cote d'Ivoire",
    "Port-au-Prince", "St. Louis", "São Tomé", "Qorvandelu", "Washington", "Paris", "Reading"
  };
  private static final String[] PEOPLE = {
    "people",
    "children",
    "soldiers",
    "of them",
    "civilians",
    "a medic",
    "police",
    "villagers",
    "women and men",
    "members of a family",
    "others",
    "the wounded",
    "journalists",
    "no one"
  };
  private static final String[] GLUE = {
    "the",
    "a",
    "of",
    "and",
    "or",
    "to",
    "from",
    "between",
    "in",
    "at",
    "on",
    "for",
    "were",
    "was",
    "said",
    "will",
    "who",
    "that",
    "as",
    "than",
    "including",
    "among",
    "them",
    "killed",
    "wounded",
    "died",
    "arrested",
    "dead",
    "missing",
    "injured",
    "fled",
    "displaced",
    "toll",
    "hostage"
  };
  private static final String[] MARKS = {
    ",", ".", "-", "–", "—", ":", ";", "\"", "'", "’", "“", "(", ")", "%", "$", "/", "...", "!?",
    "#", "&", "@", "\\", "*", "\t", " ", "\u00a0", "\n", "\u2028"
  };
  private static final String[] STRANGE = {
    "\ud83d\ude00",
    "\ud800",
    "\udc00",
    "\udbff\udfff",
    "\u0301",
    "a\u0301\u0302\u0303",
    "\u200b",
    "\u200d",
    "\u200f",
    "\u202e",
    "\u2066",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u0085",
    "\u007f",
    "\ufffd",
    "\uffff",
    "İ",
    "ı",
    "ſ",
    "K",
    "ﬁ",
    "ß",
    "Ǆ",
    "١٢",
    "٣١",
    "１２",
    "Ⅻ",
    "½",
    "²",
    "一",
    "العربية",
    "עברית",
    "Київ",
    "ΑΘΗΝΑ",
    "ไทย",
    "\ud835\udfcf\ud835\udfd0",
    "\u1100\u1161\u11a8"
  };
  private static final String[] NUMBERS = {
    "0",
    "00",
    "007",
    "-1",
    "1",
    "12",
    "999",
    "1,000",
    "1,2,3",
    "12,34",
    "1,000,000",
    "1.5",
    ".5",
    "1e9",
    "0x1F",
    "99999999999999999999",
    "9,223,372,036,854,775,807",
    "9,223,372,036,854,775,808",
    "999,999,999,999,999,999,999",
    "999999999 billion",
    "10-12",
    "12-10",
    "9999999-99999999",
    "2020",
    "1e400",
    "3 million crore",
    "hundred hundred hundred",
    "a hundred thousand million billion",
    "twenty-twelve",
    "minus five",
    "one hundred and",
    "tens of thousands of millions",
    "1st",
    "31st"
  };
  private static final String[] DAYS = {
    "31 February",
    "February 31, 2021",
    "29 February 2023",
    "30 February to 31 April",
    "2023-02-30",
    "2023-13-45",
    "0000-00-00",
    "0000-01-01",
    "9999-12-31",
    "32 May 2020",
    "31/31/2020",
    "12/12/2012",
    "99/99/9999",
    "31 April",
    "from 31 to 1 May 2020",
    "May 40-50",
    "2020-19",
    "2008 to 1999",
    "the 0th century",
    "the 99th century",
    "9999 centuries ago",
    "9999 years ago",
    "in 9999 decades",
    "the next 9999 centuries",
    "0 days ago",
    "25:61",
    "24:00 p.m.",
    "23:59 on Monday",
    "the 2090s",
    "Monday Tuesday Wednesday",
    "Friday to Monday",
    "December to January",
    "early late mid 2020",
    "between between May and June",
    "since until before 2020",
    "the preceding two weeks"
  };
  private static final String[] SENTENCES = {
    "At least %n people were killed in %p on %d.",
    "More than %n soldiers and %n children died near %p %d, officials said.",
    "Shells fell %n km south of %p between %d and %d, wounding %n.",
    "The death toll in %p rose to %n, up from %n %d.",
    "Between %n and %n people fled the countryside of %p since %d.",
    "%n of them, including %n women, were taken hostage in %p province until %d.",
    "%p said on %d that %n or more were missing and %n homeless.",
    "The road between %p and %p was cut %d; as many as %n were hurt.",
    "Police arrested %n to %n protesters in %p, %p, in %d.",
    "No one died in the village of %p, but %n were injured %d.",
    "Some %n a day have died in northern %p over the past %n weeks.",
    "A %n-year-old was shot dead at 10:30 on %d off the coast of %p.",
  };

  private static final List<String> WORDS = words();
  private static final List<String> EXAMPLES = examples();

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
      case 6 -> shuffled(random.nextInt(2) == 0 ? sentence() : pick(EXAMPLES));
      case 7 -> misspelt(random.nextInt(3) == 0 ? sentence() : pick(EXAMPLES));
      case 8 -> misspelt(misspelt(misspelt(sentence())));
      case 9 -> (pick(EXAMPLES) + pick(MARKS) + " " + pick(EXAMPLES));
      case 10 -> (number() + " " + pick(GLUE) + " ").repeat(1 + random.nextInt(4)) + mixed(3);
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
            case 2, 3 -> pick(PLACES);
            case 4 -> pick(PEOPLE);
            case 5, 6 -> pick(GLUE);
            case 7 -> pick(STRANGE);
            case 8 -> pick(MARKS);
            default -> cased(pick(WORDS));
          });
      text.append(random.nextInt(9) == 0 ? pick(MARKS) : " ");
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
    StringBuilder text = new StringBuilder(pick(SENTENCES));
    for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
      char what = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
      if ("npd".indexOf(what) >= 0) {
        String words = what == 'n' ? number() : what == 'p' ? pick(PLACES) : day();
        text.replace(at, at + 2, words);
        at += words.length() - 1;
      }
    }
    return text.toString();
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> pick(NUMBERS);
      case 1 -> Integer.toString(1 + random.nextInt(40));
      case 2 -> pick(WORDS);
      default -> Long.toString(random.nextLong() >>> random.nextInt(63));
    };
  }

  private String day() {
    return random.nextInt(3) > 0
        ? pick(DAYS)
        : random.nextInt(35) + pick(MARKS) + pick(WORDS) + " " + (1400 + random.nextInt(700));
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
            case 2 -> pick(STRANGE);
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
        case 2 -> text.append(pick(STRANGE));
        case 3 -> text.append(pick(WORDS)).append(' ');
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

  private static List<String> words() {
    List<String> words = new ArrayList<>();
    cells(words, DateReader.class, "words.tsv", "word");
    cells(words, TollReader.class, "numbers.tsv", "word");
    cells(words, TollReader.class, "bounds.tsv", "words");
    cells(words, TollReader.class, "effects.tsv", "lemma");
    cells(words, TollReader.class, "units.tsv", "word");
    cells(words, PlaceReader.class, "aliases.tsv", "aliases");
    cells(words, PlaceReader.class, "regions.tsv", "name");
    cells(words, PlaceReader.class, "demonyms.tsv", "demonyms");
    cells(words, PlaceReader.class, "words.tsv", "words");
    return List.copyOf(words);
  }

  private static List<String> examples() {
    List<String> examples = new ArrayList<>();
    cells(examples, DateReader.class, "rules.tsv", "examples");
    cells(examples, DateReader.class, "rules.tsv", "counterexamples");
    cells(examples, TollReader.class, "effects.tsv", "examples");
    cells(examples, TollReader.class, "effects.tsv", "counterexamples");
    cells(examples, PlaceReader.class, "qualifiers.tsv", "examples");
    return examples.stream()
        .map(example -> example.replaceAll("( @.*)? => .*|[\\[\\]]", ""))
        .toList();
  }

  private static void cells(List<String> into, Class<?> reader, String file, String column) {
    for (Vocabulary.Row row : Vocabulary.load(reader, file)) {
      into.addAll(row.list(column));
    }
  }
}
