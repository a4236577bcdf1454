package org.attest.link;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjDoubleConsumer;

/** How far two mentions tell one occurrence, by their words, their sentences and their reports. */
final class MentionLikeness {
  private static final LinkWeights WEIGHTS = LinkWeights.of("mention");

  /** Characters of a report after which a second mention is as far as any. */
  private static final double FAR = 1000;

  private static final int COMMON_START = 5;
  private static final double MANY = 3;

  private MentionLikeness() {}

  static Map<String, Double> signs(ToldWords one, ToldWords other, StoriesOfLate stories) {
    Map<String, Double> signs = new LinkedHashMap<>();
    tell(one, other, stories, signs::put);
    return signs;
  }

  private static void tell(
      ToldWords one, ToldWords other, StoriesOfLate stories, ObjDoubleConsumer<String> signs) {
    signs.accept("any", 1);
    boolean sameReport = one.report().id().equals(other.report().id());
    boolean sameLemma = lemmas(one, other, signs);
    if (sameReport) {
      signs.accept("one report", 1);
      signs.accept("far in one report", Math.min(1, Math.abs(one.start() - other.start()) / FAR));
      if (sameLemma) {
        signs.accept("same lemma in one report", 1);
      }
    } else {
      StoriesOfLate.Story story = stories.of(one.about(), other.about());
      double logOdds = Math.clamp(story.logOdds(), -4.0, 4.0);
      signs.accept("story", logOdds / 4);
      signs.accept("reports' words", story.likeness().wordsRoot());
      signs.accept("reports' names", story.likeness().namesRoot());
      signs.accept("leads", story.likeness().lead());
      if (sameLemma) {
        signs.accept("same lemma in one story", logOdds / 4);
      }
    }
    double sentence = one.sentence().cosine(other.sentence());
    signs.accept("sentences", sentence);
    if (sameLemma) {
      signs.accept("sentences of one lemma", sentence);
    }
    int fewer = Math.min(one.names().size(), other.names().size());
    signs.accept("names shared", one.names().shared(other.names()) / (1.0 + fewer));
    int numbers = one.numbers().shared(other.numbers());
    signs.accept("numbers shared", Math.min(numbers, 2) / 2.0);
    if (numbers == 0 && one.numbers().size() > 0 && other.numbers().size() > 0) {
      signs.accept("numbers apart", 1);
    }
  }

  private static boolean lemmas(ToldWords one, ToldWords other, ObjDoubleConsumer<String> signs) {
    ToldWords.Lemma lemma = one.lemma();
    ToldWords.Lemma otherLemma = other.lemma();
    double rarity = (lemma.rarity() + otherLemma.rarity()) / 2;
    signs.accept("rare lemmas", rarity / MANY);
    if (lemma.isSame(otherLemma)) {
      signs.accept("same lemma", 1);
      signs.accept("same rare lemma", rarity / MANY);
      return true;
    }
    if (lemma.stem().equals(otherLemma.stem())) {
      signs.accept("same stem", 1);
    } else if (lemma.word().regionMatches(0, otherLemma.word(), 0, COMMON_START)) {
      signs.accept("same start", 1);
    }
    return false;
  }

  /** Logarithm of the odds that they tell one occurrence. */
  static double logOdds(ToldWords one, ToldWords other, StoriesOfLate stories) {
    return WEIGHTS.sum(signs -> tell(one, other, stories, signs));
  }

  /** The same from the signs. */
  static double logOdds(Map<String, Double> signs) {
    return WEIGHTS.sum(signs);
  }
}
