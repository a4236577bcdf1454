package org.attest.toll;

import java.util.List;
import org.attest.model.Quantity;
import org.attest.model.TollMention;

/**
 * What a report counts.
 *
 * @param quantities every counted thing, persons among them, in text order
 * @param tolls how many were harmed, in text order; {@code partOf} is an index into this list
 */
public record Tolls(List<Quantity> quantities, List<TollMention> tolls) {

  public Tolls {
    quantities = List.copyOf(quantities);
    tolls = List.copyOf(tolls);
  }
}
