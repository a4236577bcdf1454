package org.attest.eval;

import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What a benchmark measured.
 *
 * @param figures in per cent, by the names of docs/evaluation.md, in the order of printing
 * @param counts documents, gold and predicted items, and what else explains the figures
 */
public record Figures(SequencedMap<String, Double> figures, Map<String, Long> counts) {
  public Figures {
    counts = new TreeMap<>(counts);
  }
}
