package org.attest.eval.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.eval.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkGrowthTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyThreeReportsAreOneOccurrence() throws Exception {
    Path cluster = Files.createDirectories(folder.resolve("news_cluster"));
    Files.writeString(
        cluster.resolve("a.json"),
        """
        {"dId": "a", "title": "Strike on Aleppo", "date_publish": "2021-03-02T00:00:00",
         "text": "An air strike on the city of Aleppo killed nine people on 1 March 2021.",
         "newsCluster": {"EventId": 1}}
        """);
    Figures figures = new LinkGrowth(List.of(30, 60), said -> {}).run(folder);
    assertThat(figures.figures()).containsKeys("claim_us_30", "pairs_60", "heap_mb_60");
    // the title and the text are two claims of one occurrence
    assertThat(figures.counts())
        .containsEntry("clusters_30", 5L)
        .containsEntry("largest_30", 6L)
        .containsEntry("clusters_60", 10L);
  }

  @Test
  void sizesRise() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LinkGrowth(List.of(5, 5), said -> {}));
  }
}
