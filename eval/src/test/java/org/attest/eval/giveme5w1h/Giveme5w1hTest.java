package org.attest.eval.giveme5w1h;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

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
  void eventsAndStoriesAreMeasuredApart() throws IOException {
    String told = "An air strike on the city of Aleppo killed nine people on 1 March 2021.";
    article("a", 1, told + " The strike hit a market in the morning, residents said.");
    article("b", 1, told + " It was the second raid there within a week, officials said.");
    article("c", 2, "Farmers in the highlands began to bring in the coffee harvest, growers said.");
    Figures figures = new Giveme5w1h().run(new EvalInput(folder, null));
    assertThat(figures.figures())
        .containsKeys("b3_f1", "events_b3_f1", "stories_b3_f1")
        .containsEntry("events_b3_f1", 100.0);
    assertThat(figures.counts()).containsEntry("gold_events", 2L);
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
    Map<String, String> clusters = new LinkedArticles(articles).byEvents();
    assertThat(clusters.keySet())
        .isEqualTo(articles.stream().map(Article::id).collect(Collectors.toSet()));
    assertThat(clusters.get("a")).isEqualTo(clusters.get("b")).isNotEqualTo(clusters.get("c"));
  }
}
