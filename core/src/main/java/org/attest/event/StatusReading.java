package org.attest.event;

import java.util.Set;
import org.attest.model.Span;
import org.attest.model.Status;

/**
 * What shows whether an occurrence took place, as one telling of it has it.
 *
 * @param word that tells it
 * @param worded its status by the wording alone
 * @param weighed its status by all signs
 * @param signs names of what shows it
 */
public record StatusReading(Span word, Status worded, Status weighed, Set<String> signs) {
  public StatusReading {
    signs = Set.copyOf(signs);
  }
}
