package org.attest.eval.ecbplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.link.MentionLinker;
import org.attest.link.TextMention;

/** What the product takes for one occurrence, by the words of mentions, sentences and reports. */
final class LinkedMentions implements MentionClusterer {
  private final EcbMentions mentions = new EcbMentions();

  @Override
  public Map<String, String> clusters(List<CorefDocument> documents) {
    List<TextMention> all = new ArrayList<>();
    for (CorefDocument document : documents) {
      all.addAll(mentions.mentions(document, EcbMentions.report(document)));
    }
    Map<String, String> clusters = new HashMap<>();
    for (List<String> cluster : new MentionLinker().link(all)) {
      cluster.forEach(id -> clusters.put(id, cluster.getFirst()));
    }
    return clusters;
  }
}
