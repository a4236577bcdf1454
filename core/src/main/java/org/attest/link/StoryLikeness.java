package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/**
 * How far two reports tell one story, by their words.
 *
 * @param words cosine of all words, 0 to 1
 * @param names of those with a capital
 * @param numbers of those of digits
 * @param lead of those they begin with
 */
record StoryLikeness(double words, double names, double numbers, double lead) {
  private static final LinkWeights WEIGHTS = LinkWeights.of("story");

  static StoryLikeness of(ReportWords one, ReportWords other) {
    return new StoryLikeness(
        one.all().cosine(other.all()),
        one.names().cosine(other.names()),
        one.numbers().cosine(other.numbers()),
        one.lead().cosine(other.lead()));
  }

  double wordsRoot() {
    return Math.sqrt(words);
  }

  double namesRoot() {
    return Math.sqrt(names);
  }

  private void tell(ObjDoubleConsumer<String> signs) {
    signs.accept("any", 1);
    signs.accept("words", words);
    signs.accept("words root", wordsRoot());
    signs.accept("names", names);
    signs.accept("names root", namesRoot());
    signs.accept("numbers", numbers);
    signs.accept("lead", lead);
  }

  Map<String, Double> signs() {
    Map<String, Double> signs = new LinkedHashMap<>();
    tell(signs::put);
    return signs;
  }

  /** Logarithm of the odds that they tell one story. */
  double logOdds() {
    return WEIGHTS.sum(this::tell);
  }
}
