package org.attest.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attest.model.Link;
import org.attest.model.Span;

/** Whether two reports quote the same words of a source, however they name it. */
final class Quotations {
  /** Fewer words may be said by anybody. */
  private static final int FEWEST_WORDS = 8;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private Quotations() {}

  /**
   * True if quoted words stand in the paragraphs of both sources, eight or more in a row. Never
   * within one report, where a paragraph may hold two speakers.
   */
  static boolean areShared(Voice one, Voice other) {
    if (one.claim().sameReport(other.claim())) {
      return false;
    }
    Set<String> shared = new HashSet<>(runs(one));
    shared.retainAll(runs(other));
    return !shared.isEmpty();
  }

  private static List<String> runs(Voice voice) {
    List<String> runs = new ArrayList<>();
    for (Link link : voice.claim().claim().chains().get(voice.chain()).links()) {
      Span span = link.span();
      if (span != null && voice.name().equals(link.source())) {
        runs.addAll(runs(paragraph(voice.claim().report().text(), span)));
      }
    }
    return runs;
  }

  private static String paragraph(String text, Span span) {
    int end = text.indexOf('\n', span.start());
    return text.substring(text.lastIndexOf('\n', span.start()) + 1, end < 0 ? text.length() : end);
  }

  private static List<String> runs(String paragraph) {
    boolean[] quoted = Quoted.flags(paragraph);
    List<String> words = new ArrayList<>();
    List<String> runs = new ArrayList<>();
    Matcher word = WORD.matcher(paragraph);
    while (word.find()) {
      if (!quoted[word.start()]) {
        words.clear();
        continue;
      }
      words.add(word.group().toLowerCase(Locale.ROOT));
      if (words.size() >= FEWEST_WORDS) {
        runs.add(String.join(" ", words.subList(words.size() - FEWEST_WORDS, words.size())));
      }
    }
    return runs;
  }
}
