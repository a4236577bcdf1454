package org.attest.link;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.attest.model.Vocabulary;

/**
 * Paragraphs that many reports carry whatever they tell: notices of rights, invitations to
 * subscribe, credits of helpers. Read from {@code stock-wordings.tsv}.
 */
final class StockWording {
  /** A longer paragraph tells something besides. */
  private static final int MOST_WORDS = 120;

  private static final List<Cue> CUES = rows().stream().map(Cue::of).toList();

  /**
   * @param words one of which must be there, lower case: a fast look before the slow one
   */
  private record Cue(List<String> words, Pattern pattern) {
    static Cue of(Vocabulary.Row row) {
      return new Cue(
          row.list("words"), Pattern.compile(row.get("pattern"), Pattern.CASE_INSENSITIVE));
    }

    boolean isIn(String paragraph, String lowerCase) {
      return words.stream().anyMatch(lowerCase::contains) && pattern.matcher(paragraph).find();
    }
  }

  private StockWording() {}

  static List<Vocabulary.Row> rows() {
    return Vocabulary.load(StockWording.class, "stock-wordings.tsv");
  }

  static boolean is(String paragraph) {
    String lowerCase = paragraph.toLowerCase(Locale.ROOT);
    return CUES.stream().anyMatch(cue -> cue.isIn(paragraph, lowerCase))
        && paragraph.split("\\s+", MOST_WORDS + 2).length <= MOST_WORDS;
  }
}
