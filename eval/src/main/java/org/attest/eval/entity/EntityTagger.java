package org.attest.eval.entity;

import java.util.List;

/** What the benchmarks of entities ask: what is named in a text, in the types of one data set. */
public interface EntityTagger {

  /** Entities in any order; they may overlap. Spans are UTF-16 units of the text. */
  List<Entity> entities(String text);
}
