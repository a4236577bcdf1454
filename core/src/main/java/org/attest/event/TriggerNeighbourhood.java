package org.attest.event;

import java.util.BitSet;
import org.attest.model.Analysis;

/**
 * The sentences that claims can come from: those with a trigger of the lexicon, and those up to
 * {@value #REACH} before and after, where its roles, its source and further triggers stand
 * (decision 0013).
 */
public final class TriggerNeighbourhood {
  private static final int REACH = 2;

  private final TriggerFinder triggers = new TriggerFinder();

  /** Indexes of sentences. */
  public BitSet of(Analysis analysis) {
    int last = analysis.sentences().size() - 1;
    BitSet near = new BitSet();
    triggers
        .read(analysis)
        .forEach(
            trigger ->
                near.set(
                    Math.max(0, trigger.sentence() - REACH),
                    Math.min(last, trigger.sentence() + REACH) + 1));
    return near;
  }
}
