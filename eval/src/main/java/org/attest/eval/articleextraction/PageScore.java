package org.attest.eval.articleextraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How well the text of one page was found: runs of four words, as a multiset, common to both texts
 * and in one of them only, as shares of all three.
 *
 * @param exact both texts have the same words
 */
record PageScore(double common, double surplus, double missing, boolean exact) {
  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int WIDTH = 4;

  static PageScore of(String gold, String found) {
    List<String> goldWords = words(gold);
    List<String> foundWords = words(found);
    Map<List<String>, Integer> goldRuns = runs(goldWords);
    Map<List<String>, Integer> foundRuns = runs(foundWords);
    double common = 0;
    for (Map.Entry<List<String>, Integer> run : foundRuns.entrySet()) {
      common += Math.min(run.getValue(), goldRuns.getOrDefault(run.getKey(), 0));
    }
    double surplus = size(foundRuns) - common;
    double missing = size(goldRuns) - common;
    double all = Math.max(1, common + surplus + missing);
    return new PageScore(common / all, surplus / all, missing / all, goldWords.equals(foundWords));
  }

  boolean hasFound() {
    return common + surplus > 0;
  }

  boolean hasGold() {
    return common + missing > 0;
  }

  double precision() {
    return hasFound() ? common / (common + surplus) : 0;
  }

  double recall() {
    return hasGold() ? common / (common + missing) : 0;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  /** A text of fewer words than a run has gives one shorter run. */
  private static Map<List<String>, Integer> runs(List<String> words) {
    Map<List<String>, Integer> counts = new HashMap<>();
    int width = Math.min(WIDTH, words.size());
    for (int i = 0; width > 0 && i + width <= words.size(); i++) {
      counts.merge(words.subList(i, i + width), 1, Integer::sum);
    }
    return counts;
  }

  private static int size(Map<List<String>, Integer> runs) {
    return runs.values().stream().mapToInt(Integer::intValue).sum();
  }
}
