package org.attest.event;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.attest.model.EventType;
import org.attest.model.Vocabulary;

/**
 * A rule that makes the type of a found trigger more exact by its means: "raids" by warplanes are
 * an air strike. The first rule that holds decides.
 *
 * @param line its number in {@code refinements.tsv}
 * @param from types it starts from
 */
record TriggerRefinement(
    int line,
    List<String> from,
    String to,
    Set<String> without,
    List<TriggerCondition> conditions,
    List<String> examples,
    List<String> counterexamples) {

  static TriggerRefinement of(
      Vocabulary.Row row, Function<String, List<TriggerCondition>> conditions) {
    row.list("from").forEach(EventType::of);
    return new TriggerRefinement(
        row.line(),
        row.list("from"),
        EventType.of(row.get("to")).id(),
        Set.copyOf(row.list("without")),
        conditions.apply(row.get("conditions")),
        row.list("examples"),
        row.list("counterexamples"));
  }

  /**
   * @param type the type so far
   * @param phrase the entry's phrase; phrases named in the column {@code without} keep their type
   */
  boolean holds(String type, String phrase, TriggerSlots slots) {
    return from.contains(type)
        && !without.contains(phrase)
        && conditions.stream().allMatch(condition -> condition.holds(slots));
  }

  String name() {
    return "refinements.tsv:" + line;
  }
}
