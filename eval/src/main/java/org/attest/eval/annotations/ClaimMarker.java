package org.attest.eval.annotations;

import org.attest.model.Analysis;

/** What the benchmark asks: the triggers and sayings of a passage. */
@FunctionalInterface
interface ClaimMarker {

  /** The analysis of a passage; its predictions are the answer, its tokens say where they stand. */
  Analysis mark(String passage);
}
