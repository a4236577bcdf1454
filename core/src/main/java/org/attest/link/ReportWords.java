package org.attest.link;

import java.util.List;
import java.util.function.Predicate;
import org.attest.model.Report;

/**
 * What a report is about, as far as its words tell.
 *
 * @param all its words
 * @param names those with a capital
 * @param numbers those of digits
 * @param lead those it begins with
 */
record ReportWords(WordVector all, WordVector names, WordVector numbers, WordVector lead) {
  /** Title and first paragraph, more or less. */
  private static final int LEAD = 60;

  static ReportWords of(Report report) {
    List<NewsWords.Word> words = NewsWords.in(report.text());
    return new ReportWords(
        vector(words, word -> true),
        vector(words, NewsWords.Word::name),
        vector(words, NewsWords.Word::isNumber),
        vector(words.subList(0, Math.min(LEAD, words.size())), word -> true));
  }

  private static WordVector vector(List<NewsWords.Word> words, Predicate<NewsWords.Word> which) {
    return WordVector.of(words.stream().filter(which).map(NewsWords.Word::form));
  }
}
