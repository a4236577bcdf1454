package org.attest.eval.giveme5w1h;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.link.ClaimLinker;
import org.attest.model.ClaimRef;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/**
 * Articles are together if an event holds claims of both. Articles that could not be read, or tell
 * nothing, stand alone.
 */
final class LinkedArticles implements ArticleClusterer {

  @Override
  public Map<String, String> clusters(List<Article> articles) {
    Map<String, String> reportOf = new HashMap<>();
    List<Outcome.Extracted> reports = new ArrayList<>();
    Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());
    for (Article article : articles) {
      pipeline.run(
          List.of(article.file().toString()),
          outcome -> {
            if (outcome instanceof Outcome.Extracted extracted) {
              reports.add(extracted);
              reportOf.put(article.id(), extracted.report().id());
            }
          });
    }
    Map<String, String> groups = new HashMap<>();
    reportOf.values().forEach(id -> groups.put(id, id));
    for (Event event : new ClaimLinker().link(reports)) {
      String first = groups.get(event.claims().getFirst().reportId());
      for (ClaimRef claim : event.claims()) {
        String other = groups.get(claim.reportId());
        if (first != null && other != null && !other.equals(first)) {
          groups.replaceAll((id, group) -> group.equals(other) ? first : group);
        }
      }
    }
    Map<String, String> clusters = new HashMap<>();
    for (Article article : articles) {
      String report = reportOf.getOrDefault(article.id(), article.id());
      clusters.put(article.id(), groups.getOrDefault(report, report));
    }
    return clusters;
  }
}
