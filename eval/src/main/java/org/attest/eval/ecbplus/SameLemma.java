package org.attest.eval.ecbplus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The plain baseline, "same lemma": mentions whose heads have the same lemma are one event, in
 * whatever document.
 */
final class SameLemma implements MentionClusterer {
  private final EcbMentions mentions = new EcbMentions();

  @Override
  public Map<String, String> clusters(List<CorefDocument> documents) {
    Map<String, String> clusters = new HashMap<>();
    for (CorefDocument document : documents) {
      mentions
          .mentions(document, EcbMentions.report(document))
          .forEach(mention -> clusters.put(mention.id(), mention.lemma()));
    }
    return clusters;
  }
}
