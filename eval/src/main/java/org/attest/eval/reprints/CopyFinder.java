package org.attest.eval.reprints;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Report;

/** What the benchmark asks: which reports are one text with which. */
public interface CopyFinder {

  /** For the id of each report, the ids of those it is one text with; none may be left out. */
  Map<String, Set<String>> copies(List<Report> reports) throws IOException;
}
