package org.attest.eval.giveme5w1h;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attest.link.ClaimLinker;
import org.attest.link.StoryFinder;
import org.attest.model.ClaimRef;
import org.attest.model.Outcome;
import org.attest.model.Report;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;

/** Which articles the pipeline puts together. Articles that could not be read stand alone. */
final class LinkedArticles {
  private final List<Article> articles;
  private final Map<String, String> reportOf = new HashMap<>();
  private final List<Outcome.Extracted> reports = new ArrayList<>();

  LinkedArticles(List<Article> articles) {
    this.articles = articles;
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
  }

  /** Together are articles of which an event holds claims; those that tell nothing stand alone. */
  Map<String, String> byEvents() {
    return clusters(events());
  }

  /** Together are articles of one story. */
  Map<String, String> byStories() {
    return clusters(stories());
  }

  /** Together are articles of which an event holds claims, or that are of one story. */
  Map<String, String> byEventsAndStories() {
    List<List<String>> both = new ArrayList<>(events());
    both.addAll(stories());
    return clusters(both);
  }

  private List<List<String>> events() {
    return new ClaimLinker()
        .link(reports).stream()
            .map(event -> event.claims().stream().map(ClaimRef::reportId).distinct().toList())
            .toList();
  }

  private List<List<String>> stories() {
    List<Report> read =
        reports.stream()
            .map(Outcome.Extracted::report)
            .collect(Collectors.toMap(Report::id, report -> report, (one, other) -> one))
            .values()
            .stream()
            .toList();
    return new StoryFinder().stories(read);
  }

  /**
   * The cluster of each article: reports that share a group, by way of others too, are together.
   */
  private Map<String, String> clusters(List<List<String>> groups) {
    Map<String, String> clusterOf = new HashMap<>();
    reportOf.values().forEach(id -> clusterOf.put(id, id));
    for (List<String> group : groups) {
      String first = clusterOf.getOrDefault(group.getFirst(), group.getFirst());
      for (String report : group) {
        String other = clusterOf.getOrDefault(report, report);
        clusterOf.replaceAll((id, cluster) -> cluster.equals(other) ? first : cluster);
      }
    }
    Map<String, String> clusters = new HashMap<>();
    for (Article article : articles) {
      String report = reportOf.getOrDefault(article.id(), article.id());
      clusters.put(article.id(), clusterOf.getOrDefault(report, report));
    }
    return clusters;
  }
}
