package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;

/** How far two mentions tell one occurrence, by their words, their sentences and their reports. */
final class MentionLikeness {
  private static final LinkWeights WEIGHTS = LinkWeights.of("mention");

  /** Characters of a report after which a second mention is as far as any. */
  private static final double FAR = 1000;

  private static final int COMMON_START = 5;
  private static final double MANY = 3;

  private MentionLikeness() {}

  /**
   * @param story signs of {@link StoryLikeness} for their reports; not looked at within one
   */
  static Map<String, Double> signs(ToldWords one, ToldWords other, Map<String, Double> story) {
    Map<String, Double> signs = new LinkedHashMap<>();
    signs.put("any", 1.0);
    boolean sameReport = one.report().id().equals(other.report().id());
    boolean sameLemma = lemmas(one, other, signs);
    if (sameReport) {
      signs.put("one report", 1.0);
      signs.put("far in one report", Math.min(1, Math.abs(one.start() - other.start()) / FAR));
      if (sameLemma) {
        signs.put("same lemma in one report", 1.0);
      }
    } else {
      double logOdds = Math.clamp(StoryLikeness.logOdds(story), -4.0, 4.0);
      signs.put("story", logOdds / 4);
      signs.put("reports' words", story.getOrDefault("words root", 0.0));
      signs.put("reports' names", story.getOrDefault("names root", 0.0));
      signs.put("leads", story.getOrDefault("lead", 0.0));
      if (sameLemma) {
        signs.put("same lemma in one story", logOdds / 4);
      }
    }
    double sentence = one.sentence().cosine(other.sentence());
    signs.put("sentences", sentence);
    if (sameLemma) {
      signs.put("sentences of one lemma", sentence);
    }
    int fewer = Math.min(one.names().size(), other.names().size());
    signs.put("names shared", one.names().shared(other.names()) / (1.0 + fewer));
    int numbers = one.numbers().shared(other.numbers());
    signs.put("numbers shared", Math.min(numbers, 2) / 2.0);
    if (numbers == 0 && one.numbers().size() > 0 && other.numbers().size() > 0) {
      signs.put("numbers apart", 1.0);
    }
    return signs;
  }

  private static boolean lemmas(ToldWords one, ToldWords other, Map<String, Double> signs) {
    double rarity =
        (Background.shipped().rarity(one.lemma()) + Background.shipped().rarity(other.lemma())) / 2;
    signs.put("rare lemmas", rarity / MANY);
    if (one.lemma().equals(other.lemma())) {
      signs.put("same lemma", 1.0);
      signs.put("same rare lemma", rarity / MANY);
      return true;
    }
    if (NewsWords.stem(one.lemma()).equals(NewsWords.stem(other.lemma()))) {
      signs.put("same stem", 1.0);
    } else if (one.lemma().regionMatches(0, other.lemma(), 0, COMMON_START)) {
      signs.put("same start", 1.0);
    }
    return false;
  }

  /** Logarithm of the odds that they tell one occurrence. */
  static double logOdds(Map<String, Double> signs) {
    return WEIGHTS.sum(signs);
  }
}
