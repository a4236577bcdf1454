package org.attest.eval;

import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * What a benchmark measured.
 *
 * @param figures by the names of docs/evaluation.md, in the order of printing; in per cent, those
 *     of speed in the unit that their name says
 * @param counts documents, gold and predicted items, and what else explains the figures
 * @param notes what could not be measured and why, for people
 */
public record Figures(
    SequencedMap<String, Double> figures, Map<String, Long> counts, List<String> notes) {
  public Figures {
    counts = new TreeMap<>(counts);
    notes = List.copyOf(notes);
  }

  /** Figures of all that was asked for. */
  public Figures(SequencedMap<String, Double> figures, Map<String, Long> counts) {
    this(figures, counts, List.of());
  }
}
