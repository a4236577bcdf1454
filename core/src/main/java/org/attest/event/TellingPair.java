package org.attest.event;

import java.util.Set;
import org.attest.model.Span;

/**
 * Two words of a report that tell occurrences, perhaps the same.
 *
 * @param earlier the word that comes first
 * @param later the other
 * @param signs names of what speaks for and against it
 * @param joined true if the signs are clear enough for the two to be one by themselves
 */
public record TellingPair(Span earlier, Span later, Set<String> signs, boolean joined) {
  public TellingPair {
    signs = Set.copyOf(signs);
  }
}
