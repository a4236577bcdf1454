package org.attest.link;

import java.util.List;
import org.attest.model.Report;
import org.attest.model.Span;

/**
 * The words by which one mention of an occurrence is compared with another.
 *
 * @param start where it stands in its report
 * @param lemma of its head
 * @param sentence words of its sentence
 * @param names those with a capital
 * @param numbers those of digits
 */
record ToldWords(
    Report report,
    ReportWords about,
    int start,
    Lemma lemma,
    WordVector sentence,
    WordVector names,
    WordVector numbers) {

  /**
   * What a word is reduced to.
   *
   * @param rarity as of {@link Background}
   */
  record Lemma(String word, String stem, double rarity) {
    static Lemma of(String word) {
      return new Lemma(word, NewsWords.stem(word), Background.shipped().rarity(word));
    }

    boolean isSame(Lemma other) {
      return word.equals(other.word);
    }
  }

  static ToldWords of(TextMention mention, ReportWords about) {
    return of(
        mention.report(), about, mention.sentence(), mention.words().start(), mention.lemma());
  }

  static ToldWords of(Report report, ReportWords about, Span sentence, int start, String lemma) {
    List<NewsWords.Word> words = NewsWords.in(sentence.of(report.text()));
    return new ToldWords(
        report,
        about,
        start,
        Lemma.of(lemma),
        WordVector.of(words.stream().map(NewsWords.Word::form)),
        WordVector.of(words.stream().filter(NewsWords.Word::name).map(NewsWords.Word::form)),
        WordVector.of(words.stream().filter(NewsWords.Word::isNumber).map(NewsWords.Word::form)));
  }
}
