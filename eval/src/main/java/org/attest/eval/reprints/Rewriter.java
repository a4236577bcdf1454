package org.attest.eval.reprints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Report;
import org.attest.model.Span;

/** Makes of a report what other outlets make of an agency's text. The same seed, the same text. */
final class Rewriter {
  private static final Pattern SENTENCE_END =
      Pattern.compile("(?<=[.!?][\"”’']?)\\s+(?=[\\p{Lu}\"“‘])");
  private static final Pattern WORD = Pattern.compile("\\b\\p{L}+\\b|\\b\\d{1,2}\\b");
  private static final Pattern QUOTED = Pattern.compile("[\"“”]");

  private static final List<String> DIGITS =
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
  private static final List<String> NUMBERS =
      List.of(
          "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          Map.entry("said", "stated"),
          Map.entry("says", "states"),
          Map.entry("told", "informed"),
          Map.entry("killed", "left dead"),
          Map.entry("killing", "leaving dead"),
          Map.entry("injured", "hurt"),
          Map.entry("wounded", "hurt"),
          Map.entry("attack", "assault"),
          Map.entry("attacked", "assaulted"),
          Map.entry("began", "started"),
          Map.entry("after", "following"),
          Map.entry("about", "around"),
          Map.entry("also", "too"),
          Map.entry("big", "large"),
          Map.entry("officials", "authorities"),
          Map.entry("authorities", "officials"),
          Map.entry("children", "youngsters"),
          Map.entry("many", "numerous"),
          Map.entry("several", "a number of"),
          Map.entry("near", "close to"),
          Map.entry("found", "discovered"),
          Map.entry("because", "since"),
          Map.entry("but", "yet"),
          Map.entry("including", "among them"),
          Map.entry("however", "still"),
          Map.entry("first", "initial"),
          Map.entry("last", "past"),
          Map.entry("people", "persons"));

  private final Random random;

  Rewriter(long seed) {
    random = new Random(seed);
  }

  /** How much another outlet changes. */
  enum Strength {
    /** All of it under another title, with other marks, paragraphs and notices. */
    COPY,
    /** From 30 to 70 per cent of the paragraphs: the first ones, or some here and there. */
    CUT,
    /** The first two or three sentences in other words, and small changes in the rest. */
    PARAPHRASE
  }

  Report rewrite(Report report, Strength strength) {
    List<String> body = body(report);
    List<String> paragraphs =
        switch (strength) {
          case COPY -> copied(body);
          case CUT -> cut(body);
          case PARAPHRASE -> paraphrased(body);
        };
    return published(report, strength, paragraphs);
  }

  /** How many words there are below the title. */
  static int words(Report report) {
    return String.join(" ", body(report)).split("\\s+").length;
  }

  private static List<String> body(Report report) {
    Span title = report.titleSpan();
    return Arrays.stream(
            report.text().substring(title == null ? 0 : title.end()).strip().split("\n\\s*"))
        .filter(paragraph -> !paragraph.isBlank())
        .toList();
  }

  private List<String> copied(List<String> body) {
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("Sign up for the evening newsletter of the Lowland Mirror in your inbox.");
    for (int i = 0; i < body.size(); i++) {
      String paragraph = otherMarks(body.get(i));
      if (i == 0) {
        paragraphs.add("LOWLAND CITY (Foo) — " + paragraph);
      } else if (random.nextInt(3) == 0 && paragraphs.size() > 2) {
        paragraphs.add(paragraphs.removeLast() + " " + paragraph);
      } else {
        paragraphs.add(paragraph);
      }
    }
    paragraphs.add("© Lowland Mirror, all rights reserved. Follow us on every network.");
    return paragraphs;
  }

  private static String otherMarks(String paragraph) {
    boolean curly = paragraph.indexOf('“') >= 0 || paragraph.indexOf('’') >= 0;
    return curly
        ? paragraph
            .replace('“', '"')
            .replace('”', '"')
            .replace('’', '\'')
            .replace('‘', '\'')
            .replace("—", " - ")
        : paragraph.replace('\'', '’').replace(" - ", " – ");
  }

  private List<String> cut(List<String> body) {
    List<String> pieces = new ArrayList<>(body);
    if (pieces.size() < 4) {
      pieces = sentences(String.join(" ", body));
    }
    int kept = Math.max(1, (int) Math.round(pieces.size() * (0.3 + 0.4 * random.nextDouble())));
    if (random.nextBoolean()) {
      return pieces.subList(0, kept);
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      places.add(i);
    }
    Collections.shuffle(places, random);
    return places.subList(0, kept).stream().sorted().map(pieces::get).toList();
  }

  private List<String> paraphrased(List<String> body) {
    List<String> sentences = sentences(String.join(" ", body));
    int lead = Math.min(sentences.size() / 2, 2 + random.nextInt(2));
    for (int i = 0; i < sentences.size(); i++) {
      String sentence = sentences.get(i);
      if (QUOTED.matcher(sentence).find()) {
        continue;
      }
      sentences.set(
          i, i < lead ? reworded(sentence) : random.nextInt(2) == 0 ? edited(sentence) : sentence);
    }
    for (int i = lead; i + 1 < sentences.size(); i += 2) {
      if (random.nextInt(3) == 0) {
        Collections.swap(sentences, i, i + 1);
      }
    }
    List<String> paragraphs = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i += 2) {
      paragraphs.add(String.join(" ", sentences.subList(i, Math.min(sentences.size(), i + 2))));
    }
    return paragraphs;
  }

  /** The sentence's clauses the other way round, with other words, a few of them out of place. */
  private String reworded(String sentence) {
    List<String> clauses = new ArrayList<>(List.of(edited(sentence).split(",\\s+")));
    Collections.reverse(clauses);
    List<String> words = new ArrayList<>(List.of(String.join(" ", clauses).split("\\s+")));
    for (int i = 0; i + 3 <= words.size(); i += 3) {
      Collections.swap(words, i + random.nextInt(3), i + random.nextInt(3));
    }
    return "It emerged that " + String.join(" ", words);
  }

  private static String edited(String sentence) {
    Matcher word = WORD.matcher(sentence);
    StringBuilder edited = new StringBuilder();
    while (word.find()) {
      String found = word.group();
      int digit = DIGITS.indexOf(found);
      int number = NUMBERS.indexOf(found.toLowerCase(Locale.ROOT));
      String other =
          digit > 0
              ? NUMBERS.get(digit)
              : number > 1 ? DIGITS.get(number) : SYNONYMS.getOrDefault(found, found);
      word.appendReplacement(edited, Matcher.quoteReplacement(other));
    }
    return word.appendTail(edited).toString();
  }

  private static List<String> sentences(String text) {
    return new ArrayList<>(List.of(SENTENCE_END.split(text)));
  }

  private static Report published(Report report, Strength strength, List<String> paragraphs) {
    String outlet =
        "Lowland "
            + strength.name().charAt(0)
            + strength.name().substring(1).toLowerCase(Locale.ROOT);
    String title = "What is known so far";
    String text = title + "\n\n" + String.join("\n\n", paragraphs);
    String id = id(outlet + "\n" + report.id() + "\n" + text);
    return new Report(
        id,
        id,
        outlet,
        outlet,
        title,
        report.published(),
        "en",
        null,
        null,
        text,
        new Span(0, title.length()),
        null,
        List.of());
  }

  static String id(String content) {
    try {
      return "sha256:"
          + HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
