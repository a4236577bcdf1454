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

/** Giveme5W1H, clustering of articles by event: B-cubed over articles. */
public final class Giveme5w1h implements Benchmark {
  private final ArticleClusterer clusterer;

  public Giveme5w1h() {
    this(new LinkedArticles());
  }

  public Giveme5w1h(ArticleClusterer clusterer) {
    this.clusterer = clusterer;
  }

  @Override
  public String name() {
    return "giveme5w1h";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<Article.Clustered> articles = Article.clustered(input.directory(), input.split());
    Map<String, String> gold = new TreeMap<>();
    articles.forEach(one -> gold.put(one.article().id(), one.event()));
    Map<String, String> found =
        clusterer.clusters(articles.stream().map(Article.Clustered::article).toList());
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    BCubed.score(gold, found).into(figures, "b3");
    return new Figures(
        figures,
        Map.of(
            "articles", (long) articles.size(),
            "gold_events", (long) new HashSet<>(gold.values()).size(),
            "system_events", (long) new HashSet<>(found.values()).size()));
  }
}
