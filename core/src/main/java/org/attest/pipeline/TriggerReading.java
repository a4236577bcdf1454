package org.attest.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.attest.event.RatedTrigger;
import org.attest.event.TriggerFinder;
import org.attest.event.TriggerWeigher;
import org.attest.model.Analysis;
import org.attest.model.Pointed;
import org.attest.model.Trigger;
import org.attest.source.Factuality;
import org.attest.source.FactualityReader;

/**
 * The triggers of a report: those of the lexicon, rated by the rules of factuality, weighed against
 * the language model's. Safe for use by several threads.
 */
public final class TriggerReading {
  private final TriggerFinder finder = new TriggerFinder();
  private final FactualityReader factuality = new FactualityReader();
  private final TriggerWeigher weigher;

  public TriggerReading(TriggerWeigher weigher) {
    this.weigher = weigher;
  }

  /** In text order. */
  public List<RatedTrigger> read(Analysis analysis) {
    TriggerFinder.Found found = finder.find(analysis);
    List<RatedTrigger> lexicon =
        found.triggers().stream().map(trigger -> rated(analysis, trigger)).toList();
    return weigher.weigh(analysis, lexicon, found.none());
  }

  /** As {@link #read(Analysis)}, with those that a person points at where none stands yet. */
  public List<RatedTrigger> read(Analysis analysis, List<Pointed> pointed) {
    List<RatedTrigger> triggers = new ArrayList<>(read(analysis));
    for (Pointed one : pointed) {
      if (triggers.stream().noneMatch(rated -> rated.trigger().span().overlaps(one.word()))) {
        TriggerWeigher.pointed(analysis, one)
            .ifPresent(trigger -> triggers.add(rated(analysis, trigger)));
      }
    }
    triggers.sort(Comparator.comparing(rated -> rated.trigger().span()));
    return List.copyOf(triggers);
  }

  private RatedTrigger rated(Analysis analysis, Trigger trigger) {
    Factuality said = factuality.read(analysis, trigger);
    return new RatedTrigger(trigger, said.status(), said.certainty(), said.rule(), said.detail());
  }
}
