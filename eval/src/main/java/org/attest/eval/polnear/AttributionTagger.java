package org.attest.eval.polnear;

import java.util.List;
import org.attest.model.Span;

/** The system that the benchmark measures: marks who says what. */
@FunctionalInterface
public interface AttributionTagger {

  /** One attribution; each part may lie in several pieces, and source and content be missing. */
  record Said(List<Span> source, List<Span> cue, List<Span> content) {
    public Said {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  List<Said> tag(String text);
}
