package org.attest.eval.reprints;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.attest.model.Certainty;
import org.attest.model.Chain;
import org.attest.model.Claim;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;

/**
 * Reports of made-up words, as many as are asked for: 200 to 500 words in paragraphs, common words
 * as common as in English (Zipf), three claims each. One in five holds a background paragraph of a
 * hundred that go round, and one in ten is a copy, a cut or a paraphrase of an earlier one.
 */
final class MadeReports {
  private static final int WORDS = 20_000;
  private static final int BACKGROUNDS = 100;
  private static final int MOST_KEPT = 2_000;
  private static final String CONSONANTS = "bdfghklmnprstvz";
  private static final String VOWELS = "aeiou";

  private final Random random;
  private final String[] words = new String[WORDS];
  private final List<String> backgrounds = new ArrayList<>();
  private final List<Report> originals = new ArrayList<>();
  private int made;

  MadeReports(long seed) {
    random = new Random(seed);
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int syllable = 0; syllable <= i % 3; syllable++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      words[i] = word.append(i % 7 == 0 ? "n" : "").toString();
    }
    for (int i = 0; i < BACKGROUNDS; i++) {
      backgrounds.add(paragraph(40));
    }
  }

  Outcome.Extracted next() {
    made++;
    Report report;
    if (originals.size() > 100 && random.nextInt(10) == 0) {
      Rewriter.Strength[] strengths = Rewriter.Strength.values();
      report =
          new Rewriter(made)
              .rewrite(
                  originals.get(random.nextInt(originals.size())),
                  strengths[random.nextInt(strengths.length)]);
    } else {
      report = original();
      if (originals.size() < MOST_KEPT) {
        originals.add(report);
      } else {
        originals.set(random.nextInt(MOST_KEPT), report);
      }
    }
    return new Outcome.Extracted(named(report), claims(report.text()));
  }

  private Report original() {
    List<String> paragraphs = new ArrayList<>();
    int length = 200 + random.nextInt(300);
    for (int written = 0; written < length; written += 50) {
      paragraphs.add(paragraph(50));
    }
    if (random.nextInt(5) == 0) {
      paragraphs.add(backgrounds.get(random.nextInt(BACKGROUNDS)));
    }
    return report("Made report " + made + "\n\n" + String.join("\n\n", paragraphs));
  }

  private String paragraph(int length) {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < length; i++) {
      String word = words[(int) Math.pow(WORDS, random.nextDouble()) - 1];
      paragraph.append(
          i % 17 == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      paragraph.append(i % 17 == 16 || i == length - 1 ? ". " : " ");
    }
    return paragraph.toString().strip();
  }

  private Report named(Report made) {
    return report(made.text());
  }

  private Report report(String text) {
    String id = Rewriter.id(made + "\n" + text);
    int title = text.indexOf('\n');
    return new Report(
        id,
        id,
        "made.jsonl#" + made,
        "Outlet " + made % 200,
        text.substring(0, title),
        LocalDate.of(2031, 1, 1).plusDays(made % 365),
        "en",
        null,
        null,
        text,
        new Span(0, title),
        null,
        List.of());
  }

  private static List<Claim> claims(String text) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      Span evidence = new Span(0, Math.min(text.length(), 120 * i));
      claims.add(
          new Claim(
              "c" + i,
              "shelling",
              Status.OCCURRED,
              Certainty.CERTAIN,
              false,
              null,
              List.of(new Chain(Stance.ASSERTS, List.of())),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              null,
              null,
              List.of(),
              null,
              null,
              List.of(),
              null,
              List.of(evidence),
              List.of()));
    }
    return claims;
  }
}
