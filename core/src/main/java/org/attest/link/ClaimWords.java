package org.attest.link;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Claim;
import org.attest.model.Report;
import org.attest.model.Span;
import org.jspecify.annotations.Nullable;

/** The word that tells a claim's occurrence, and its sentence, as mentions are compared. */
final class ClaimWords {
  /** {@code triggers.tsv:23 bomb: bombed}, or what else found it, then the words. */
  private static final Pattern TRIGGER =
      Pattern.compile("(?:\\S+:\\d+ (?<lemma>[^:]+)|.*): (?<words>[^:]+)");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"'”’)]*\\s|\\n");

  private ClaimWords() {}

  static ToldWords of(Report report, Claim claim, ReportWords about) {
    Span word = telling(report, claim);
    Matcher trigger = trigger(claim);
    String lemma = "";
    if (trigger != null) {
      lemma =
          trigger.group("lemma") == null ? last(trigger.group("words")) : trigger.group("lemma");
    }
    return ToldWords.of(report, about, sentence(report.text(), word.start()), word.start(), lemma);
  }

  /** Where the word that tells it stands, else the beginning of its evidence. */
  static Span telling(Report report, Claim claim) {
    int start = claim.evidence().getFirst().start();
    Matcher trigger = trigger(claim);
    if (trigger != null) {
      String words = trigger.group("words");
      int found = report.text().indexOf(words, start);
      if (found >= 0) {
        return new Span(found, found + words.length());
      }
    }
    return new Span(start, start + 1);
  }

  private static @Nullable Matcher trigger(Claim claim) {
    for (Claim.Why why : claim.why()) {
      Matcher matcher = TRIGGER.matcher(why.detail());
      if (why.field().equals("type") && why.rule().equals("trigger") && matcher.matches()) {
        return matcher;
      }
    }
    return null;
  }

  private static String last(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return NewsWords.stem(lower.substring(lower.lastIndexOf(' ') + 1));
  }

  private static Span sentence(String text, int at) {
    int start = 0;
    Matcher matcher = SENTENCE_END.matcher(text);
    while (matcher.find()) {
      if (matcher.end() > at) {
        return new Span(start, matcher.start());
      }
      start = matcher.end();
    }
    return new Span(start, text.length());
  }
}
