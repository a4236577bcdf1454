package org.attest.eval.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.attest.eval.score.Calibration;
import org.attest.eval.score.LogLinear;

/** Probabilities of pairs of claims under weights that were learned without the pair's topic. */
final class LeftOut {
  /** Every topic is left out with those whose numbers leave the same rest. */
  private static final int PARTS = 8;

  private LeftOut() {}

  static List<Calibration.Said> said(List<ClaimPairs.Labelled> pairs) {
    Map<Integer, List<ClaimPairs.Labelled>> parts = new TreeMap<>();
    for (ClaimPairs.Labelled pair : pairs) {
      parts.computeIfAbsent(topic(pair) % PARTS, part -> new ArrayList<>()).add(pair);
    }
    List<Calibration.Said> said = new ArrayList<>();
    for (Map.Entry<Integer, List<ClaimPairs.Labelled>> left : parts.entrySet()) {
      List<LogLinear.Example> others =
          pairs.stream()
              .filter(pair -> topic(pair) % PARTS != left.getKey())
              .map(pair -> LinkTraining.example(pair.pair().signs(), pair.same()))
              .toList();
      Map<String, Double> weights = LinkTraining.claimWeights(others);
      for (ClaimPairs.Labelled pair : left.getValue()) {
        double probability =
            pair.pair().probability() == 0 ? 0 : probability(weights, pair.pair().signs());
        said.add(new Calibration.Said(probability, pair.same()));
      }
    }
    return said;
  }

  private static double probability(Map<String, Double> weights, Map<String, Double> signs) {
    double sum = 0;
    for (Map.Entry<String, Double> sign : signs.entrySet()) {
      sum += sign.getValue() * weights.getOrDefault(sign.getKey(), 0.0);
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /** Reports are named after their files: {@code 12_3ecb.xml} is of topic 12. */
  private static int topic(ClaimPairs.Labelled pair) {
    String report = pair.pair().one().reportId();
    return Integer.parseInt(report.substring(0, report.indexOf('_')));
  }
}
