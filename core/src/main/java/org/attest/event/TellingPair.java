package org.attest.event;

import java.util.Map;
import org.attest.model.Span;

/**
 * Two words of a report that tell occurrences, perhaps the same.
 *
 * @param earlier the word that comes first
 * @param later the other
 * @param signs what speaks for and against it, each by its name with how strongly it is there
 * @param joined true if claims are read so that both tell one occurrence
 */
public record TellingPair(Span earlier, Span later, Map<String, Double> signs, boolean joined) {
  public TellingPair {
    signs = Map.copyOf(signs);
  }
}
