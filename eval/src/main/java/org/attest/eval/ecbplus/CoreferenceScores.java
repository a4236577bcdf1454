package org.attest.eval.ecbplus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.eval.score.Assignment;
import org.attest.eval.score.BCubed;
import org.attest.eval.score.Score;

/**
 * The measures of coreference over given mentions, singletons included.
 *
 * @param muc links (Vilain et al. 1995)
 * @param bCubed mentions (Bagga and Baldwin 1998)
 * @param ceafE entities, best assignment (Luo 2005)
 * @param lea links weighted by entity (Moosavi and Strube 2016)
 */
record CoreferenceScores(Score muc, Score bCubed, Score ceafE, Score lea) {

  static CoreferenceScores of(Map<String, String> gold, Map<String, String> system) {
    Partition key = Partition.of(gold);
    Partition response = Partition.of(system);
    return new CoreferenceScores(
        new Score(muc(response, key), muc(key, response)),
        BCubed.score(gold, system),
        ceafE(key, response),
        new Score(lea(response, key), lea(key, response)));
  }

  double conllF1() {
    return (muc.f1() + bCubed.f1() + ceafE.f1()) / 3;
  }

  /** Share of the links of {@code whole} that {@code other} does not cut. */
  private static double muc(Partition whole, Partition other) {
    long kept = 0;
    long links = 0;
    for (Set<String> cluster : whole.clusters()) {
      kept += cluster.size() - other.cut(cluster).size();
      links += cluster.size() - 1;
    }
    return links == 0 ? 0 : 100.0 * kept / links;
  }

  private static Score ceafE(Partition key, Partition response) {
    List<Set<String>> keys = key.clusters();
    List<Set<String>> responses = response.clusters();
    double[][] similarity = new double[keys.size()][responses.size()];
    for (int k = 0; k < keys.size(); k++) {
      for (Map.Entry<Integer, Integer> part : response.cut(keys.get(k)).entrySet()) {
        similarity[k][part.getKey()] =
            2.0 * part.getValue() / (keys.get(k).size() + responses.get(part.getKey()).size());
      }
    }
    double best = Assignment.bestSum(similarity);
    return new Score(
        100 * best / Math.max(1, responses.size()), 100 * best / Math.max(1, keys.size()));
  }

  private static double lea(Partition whole, Partition other) {
    double sum = 0;
    long mentions = 0;
    for (Set<String> cluster : whole.clusters()) {
      mentions += cluster.size();
      Map<Integer, Integer> parts = other.cut(cluster);
      if (cluster.size() == 1) {
        int there = parts.keySet().iterator().next();
        sum += other.clusters().get(there).size() == 1 ? 1 : 0;
      } else {
        long kept = parts.values().stream().mapToLong(CoreferenceScores::links).sum();
        sum += (double) cluster.size() * kept / links(cluster.size());
      }
    }
    return mentions == 0 ? 0 : 100 * sum / mentions;
  }

  private static long links(int size) {
    return (long) size * (size - 1) / 2;
  }
}
