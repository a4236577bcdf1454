package org.attest.eval.reprints;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.attest.eval.reprints.LabelledPair.Label;
import org.attest.eval.reprints.Rewriter.Strength;
import org.attest.eval.score.Counts;

/** Counts pairs found and pairs to be found, for each strength and for real reprints. */
final class Tally {
  private final Map<List<String>, Label> labels = new HashMap<>();
  private final Map<Strength, Counts> rewrites = new EnumMap<>(Strength.class);
  private Counts real = Counts.NONE;
  private long realPairs;

  Tally(List<LabelledPair> pairs) {
    pairs.forEach(pair -> labels.put(key(pair.one(), pair.other()), pair.label()));
    for (Strength strength : Strength.values()) {
      rewrites.put(strength, Counts.NONE);
    }
  }

  /** Two articles. A pair that nobody labelled has less than a twentieth of its words in common. */
  void real(String one, String other, boolean found) {
    Label label = labels.get(key(one, other));
    if (label != Label.UNSURE) {
      real = real.plus(counted(found, label == Label.SAME));
      realPairs += label == null ? 0 : 1;
    }
  }

  /** An article and a rewrite of the other one, or of itself. */
  void rewrite(Strength strength, String article, String rewritten, boolean found) {
    boolean own = article.equals(rewritten);
    Label label = labels.get(key(article, rewritten));
    if (own || label == null || label == Label.OTHER) {
      rewrites.merge(strength, counted(found, own), Counts::plus);
    }
  }

  private static Counts counted(boolean found, boolean same) {
    return new Counts(found && same ? 1 : 0, found ? 1 : 0, same ? 1 : 0);
  }

  private static List<String> key(String one, String other) {
    return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
  }

  void into(SequencedMap<String, Double> figures, String prefix) {
    Counts pooled = real;
    for (Map.Entry<Strength, Counts> entry : rewrites.entrySet()) {
      pooled = pooled.plus(entry.getValue());
    }
    put(figures, prefix + "pooled", pooled);
    rewrites.forEach((strength, counts) -> put(figures, prefix + Reprints.name(strength), counts));
    put(figures, prefix + "real", real);
  }

  private static void put(SequencedMap<String, Double> figures, String name, Counts counts) {
    figures.put(name + "_precision", counts.score().precision());
    figures.put(name + "_recall", counts.score().recall());
  }

  void into(Map<String, Long> counts) {
    counts.put("real_pairs_read", realPairs);
    counts.put("real_gold", real.gold());
    counts.put("real_found", real.predicted());
    rewrites.forEach(
        (strength, of) -> {
          counts.put(Reprints.name(strength) + "_gold", of.gold());
          counts.put(Reprints.name(strength) + "_found", of.predicted());
        });
  }
}
