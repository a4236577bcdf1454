package org.attest.link;

import java.util.List;
import java.util.regex.Pattern;
import org.attest.model.Vocabulary;

/**
 * Paragraphs that many reports carry whatever they tell: notices of rights, invitations to
 * subscribe, credits of helpers. Read from {@code stock-wordings.tsv}.
 */
final class StockWording {
  /** A longer paragraph tells something besides. */
  private static final int MOST_WORDS = 120;

  private static final List<Pattern> CUES =
      rows().stream()
          .map(row -> Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE))
          .toList();

  private StockWording() {}

  static List<Vocabulary.Row> rows() {
    return Vocabulary.load(StockWording.class, "stock-wordings.tsv");
  }

  static boolean is(String paragraph) {
    return CUES.stream().anyMatch(cue -> cue.matcher(paragraph).find())
        && paragraph.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS;
  }
}
