package org.attest.eval.sources;

import java.util.List;
import org.attest.model.Span;

/**
 * A text and the sources that people marked in it.
 *
 * @param set name of the data set
 * @param sources one entry a saying that has a source; its words may lie in several pieces
 */
public record SourcedText(String set, String text, List<List<Span>> sources) {
  public SourcedText {
    sources = sources.stream().map(List::copyOf).toList();
  }
}
