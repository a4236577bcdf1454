package org.attest.eval.ecbplus;

import java.util.List;
import java.util.Map;

/** What the benchmark asks: which event mentions, of any document, speak of the same event. */
public interface MentionClusterer {

  /** A cluster's name for the id of each mention. */
  Map<String, String> clusters(List<CorefDocument> documents);
}
