package org.attest.eval.giveme5w1h;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.Splits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Giveme5w1hTest {
  @TempDir private Path folder = Path.of("");

  private void article(String name, int event, String text) throws IOException {
    Path cluster = Files.createDirectories(folder.resolve("news_cluster"));
    Files.writeString(
        cluster.resolve(name + ".json"),
        """
        {"dId": "%s", "title": "%s", "date_publish": "2021-03-02T00:00:00", "text": "%s",
         "newsCluster": {"EventId": %d}}
        """
            .formatted(name, "From the region", text, event));
  }

  @Test
  void scoresClusters() throws IOException {
    article("a", 1, "x");
    article("b", 1, "x");
    article("c", 2, "x");
    Map<String, String> answers = Map.of("a", "p", "b", "q", "c", "q");
    Figures figures = new Giveme5w1h(articles -> answers).run(new EvalInput(folder, null));
    // P: a 1, b and c 1/2: 2/3. R: a and b 1/2, c 1: 2/3.
    assertThat(figures.figures().get("b3_precision")).isCloseTo(66.667, within(0.001));
    assertThat(figures.figures().get("b3_recall")).isCloseTo(66.667, within(0.001));
    assertThat(figures.figures().get("b3_f1")).isCloseTo(66.667, within(0.001));
  }

  @Test
  void heldOutEventsOnly() throws IOException {
    for (int event = 0; event < 20; event++) {
      article("a" + event, event, "x");
    }
    List<Article.Clustered> heldOut = Article.clustered(folder, Splits.HELD_OUT);
    assertThat(heldOut).isNotEmpty().hasSizeLessThan(20);
    assertThat(heldOut).allMatch(one -> Splits.bucket("giveme5w1h", one.event()) < 50);
  }

  @Test
  void wantsAnEvent() throws IOException {
    Files.writeString(folder.resolve("a.json"), "{\"text\": \"x\"}");
    assertThatIOException()
        .isThrownBy(() -> Article.clustered(folder, null))
        .withMessageContaining("EventId");
  }

  @Test
  void theSystemNamesAClusterForEveryArticle() throws IOException {
    String told = "An air strike on the city of Aleppo killed nine people on 1 March 2021.";
    article("a", 1, told + " The strike hit a market in the morning, residents said.");
    article("b", 1, told + " It was the second raid there within a week, officials said.");
    article("c", 2, "");
    List<Article> articles =
        Article.clustered(folder, null).stream().map(Article.Clustered::article).toList();
    Map<String, String> clusters = new LinkedArticles().clusters(articles);
    assertThat(clusters.keySet())
        .isEqualTo(articles.stream().map(Article::id).collect(Collectors.toSet()));
    assertThat(clusters.get("a")).isEqualTo(clusters.get("b")).isNotEqualTo(clusters.get("c"));
  }
}
