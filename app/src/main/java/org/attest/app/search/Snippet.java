package org.attest.app.search;

import java.util.List;
import org.attest.model.Span;

/**
 * A piece of text that shows why something answers.
 *
 * @param text at most some 160 characters, with … where it was cut
 * @param marks where words of the query stand in it, in order
 */
public record Snippet(String text, List<Span> marks) {
  public Snippet {
    marks = List.copyOf(marks);
  }
}
