package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far two reports tell one story, by their words. */
final class StoryLikeness {
  private static final LinkWeights WEIGHTS = LinkWeights.of("story");

  private StoryLikeness() {}

  static Map<String, Double> signs(ReportWords one, ReportWords other) {
    double all = one.all().cosine(other.all());
    double names = one.names().cosine(other.names());
    Map<String, Double> signs = new LinkedHashMap<>();
    signs.put("any", 1.0);
    signs.put("words", all);
    signs.put("words root", Math.sqrt(all));
    signs.put("names", names);
    signs.put("names root", Math.sqrt(names));
    signs.put("numbers", one.numbers().cosine(other.numbers()));
    signs.put("lead", one.lead().cosine(other.lead()));
    return signs;
  }

  /** Logarithm of the odds that they tell one story. */
  static double logOdds(Map<String, Double> signs) {
    return WEIGHTS.sum(signs);
  }
}
