package org.attest.eval.tempeval3;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.attest.eval.score.Counts;

/** Counts of expressions; each is used in one pair, taken in text order. */
final class TimexScore {
  private long gold;
  private long predicted;
  private long strict;
  private long relaxed;
  private long value;
  private long type;

  void add(List<TimeTagger.Timex> expected, List<TimeTagger.Timex> found) {
    gold += expected.size();
    predicted += found.size();
    List<TimeTagger.Timex> free = new ArrayList<>(found);
    for (TimeTagger.Timex one : expected) {
      TimeTagger.Timex match =
          free.stream().filter(other -> other.span().overlaps(one.span())).findFirst().orElse(null);
      if (match != null) {
        free.remove(match);
        relaxed++;
        strict += match.span().equals(one.span()) ? 1 : 0;
        value += match.value().equals(one.value()) ? 1 : 0;
        type += match.type().equals(one.type()) ? 1 : 0;
      }
    }
  }

  /** Value F1 is relaxed F1 times the share of matched ones whose value is equal. */
  void into(SequencedMap<String, Double> figures) {
    Counts overlap = new Counts(relaxed, predicted, gold);
    figures.put("strict_f1", new Counts(strict, predicted, gold).f1());
    figures.put("relaxed_f1", overlap.f1());
    figures.put("value_f1", overlap.f1() * Counts.percent(value, relaxed) / 100);
    figures.put("type_f1", overlap.f1() * Counts.percent(type, relaxed) / 100);
    figures.put("relaxed_precision", overlap.score().precision());
    figures.put("relaxed_recall", overlap.score().recall());
  }

  void counts(Map<String, Long> counts) {
    counts.put("expressions_gold", gold);
    counts.put("expressions_predicted", predicted);
  }
}
