package org.attest.eval.giveme5w1h;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.score.BCubed;

/**
 * Giveme5W1H, clustering of articles by event: B-cubed over articles. Articles are together if an
 * event holds claims of both or a story both reports ({@code b3}); each alone is given, too.
 */
public final class Giveme5w1h implements Benchmark {
  @Override
  public String name() {
    return "giveme5w1h";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<Article.Clustered> articles = Article.clustered(input.directory(), input.split());
    Map<String, String> gold = new TreeMap<>();
    articles.forEach(one -> gold.put(one.article().id(), one.event()));
    LinkedArticles linked =
        new LinkedArticles(articles.stream().map(Article.Clustered::article).toList());
    Map<String, String> found = linked.byEventsAndStories();
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    BCubed.score(gold, found).into(figures, "b3");
    BCubed.score(gold, linked.byEvents()).into(figures, "events_b3");
    BCubed.score(gold, linked.byStories()).into(figures, "stories_b3");
    return new Figures(
        figures,
        Map.of(
            "articles", (long) articles.size(),
            "gold_events", (long) new HashSet<>(gold.values()).size(),
            "system_events", (long) new HashSet<>(found.values()).size()));
  }
}
