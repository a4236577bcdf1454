package org.attest.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.model.Report;

/**
 * Finds which mentions of occurrences, in one report or several, tell the same, from their words
 * alone: no type, place or date is asked for. Clusters by average link.
 */
public final class MentionLinker {
  /** Reports less alike than this tell nothing of one another. */
  private static final double FEWEST_SHARED = 0.08;

  private static final double THRESHOLD = 0.4;

  public MentionLinker() {}

  /** Pairs of one report, and of reports that are alike at all. */
  public List<LinkPair<String>> pairs(List<TextMention> mentions) {
    List<TextMention> sorted = sorted(mentions);
    Map<String, ReportWords> about = new HashMap<>();
    List<ToldWords> told = new ArrayList<>();
    for (TextMention mention : sorted) {
      Report report = mention.report();
      told.add(
          ToldWords.of(mention, about.computeIfAbsent(report.id(), id -> ReportWords.of(report))));
    }
    Map<String, Double> alike = new HashMap<>();
    StoriesOfLate stories = new StoriesOfLate();
    List<LinkPair<String>> pairs = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      for (int j = i + 1; j < sorted.size(); j++) {
        TextMention one = sorted.get(i);
        TextMention other = sorted.get(j);
        if (alike(told.get(i), told.get(j), alike) >= FEWEST_SHARED) {
          Map<String, Double> signs = MentionLikeness.signs(told.get(i), told.get(j), stories);
          double probability = LinkWeights.probability(MentionLikeness.logOdds(signs));
          pairs.add(new LinkPair<>(one.id(), other.id(), signs, probability));
        }
      }
    }
    return pairs;
  }

  /** Ids of the mentions, those of one occurrence together. */
  public List<List<String>> link(List<TextMention> mentions) {
    return AverageLink.clusters(
        sorted(mentions).stream().map(TextMention::id).toList(), pairs(mentions), THRESHOLD);
  }

  private static List<TextMention> sorted(List<TextMention> mentions) {
    return mentions.stream().sorted(Comparator.comparing(TextMention::id)).toList();
  }

  private static double alike(ToldWords one, ToldWords other, Map<String, Double> known) {
    if (one.report().id().equals(other.report().id())) {
      return 1;
    }
    return known.computeIfAbsent(
        one.report().id() + " " + other.report().id(),
        key -> one.about().all().cosine(other.about().all()));
  }
}
