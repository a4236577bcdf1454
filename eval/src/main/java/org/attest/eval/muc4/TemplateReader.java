package org.attest.eval.muc4;

import java.util.List;

/** The system that the benchmark measures: reads a text and fills templates. */
@FunctionalInterface
public interface TemplateReader {

  /** One template for each incident that it finds; none for a text without. */
  List<Template> read(MucText text);
}
