package org.attest.eval.plover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LabelCounts;
import org.attest.eval.score.Matching;

/**
 * Accuracy and macro F1 of the category; F1 of the sets of source and target texts, which match if
 * they are equal or one contains the other, one to one; accuracy of the code of the first source
 * and the first target over records that have one; and records with everything right.
 */
final class PloverScorer {
  private final LabelCounts events = new LabelCounts();
  private Counts sources = Counts.NONE;
  private Counts targets = Counts.NONE;
  private long coded;
  private long codesRight;
  private long allRight;
  private long records;

  void add(PloverCoding gold, PloverCoding found) {
    records++;
    events.addItem(
        List.of(gold.event()), found.event().isEmpty() ? List.of() : List.of(found.event()));
    Counts source = texts(gold.sources(), found.sources());
    Counts target = texts(gold.targets(), found.targets());
    sources = sources.plus(source);
    targets = targets.plus(target);
    code(gold.sources(), found.sources());
    code(gold.targets(), found.targets());
    if (gold.event().equals(found.event()) && isWhole(source) && isWhole(target)) {
      allRight++;
    }
  }

  private static boolean isWhole(Counts counts) {
    return counts.correct() == counts.gold() && counts.correct() == counts.predicted();
  }

  private static Counts texts(List<PloverCoding.Party> gold, List<PloverCoding.Party> found) {
    List<String> g = normal(gold);
    List<String> f = normal(found);
    int pairs =
        Matching.size(
            g.size(),
            f.size(),
            (i, j) -> g.get(i).contains(f.get(j)) || f.get(j).contains(g.get(i)));
    return new Counts(pairs, f.size(), g.size());
  }

  private static List<String> normal(List<PloverCoding.Party> parties) {
    return parties.stream()
        .map(party -> party.text().toLowerCase(Locale.ROOT))
        .map(text -> text.replaceAll("\\b(a|an|the)\\b", " ").replaceAll("\\s+", " ").strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .toList();
  }

  private void code(List<PloverCoding.Party> gold, List<PloverCoding.Party> found) {
    if (gold.isEmpty() || gold.getFirst().code().isEmpty()) {
      return;
    }
    coded++;
    if (!found.isEmpty() && found.getFirst().code().equals(gold.getFirst().code())) {
      codesRight++;
    }
  }

  long records() {
    return records;
  }

  SequencedMap<String, Double> figures() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("event_accuracy", Counts.percent(events.micro().correct(), records));
    figures.put("event_macro_f1", events.macroF1());
    sources.score().into(figures, "source");
    targets.score().into(figures, "target");
    figures.put("code_accuracy", Counts.percent(codesRight, coded));
    figures.put("all_right", Counts.percent(allRight, records));
    return figures;
  }
}
