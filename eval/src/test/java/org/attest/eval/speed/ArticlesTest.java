package org.attest.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesTest {
  @TempDir private Path folder = Path.of("");

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "{}");
  }

  @Test
  void clustersComeFirstThenTheGoldStandardInNameOrder() throws IOException {
    Path gold = file("gold_standard/a.json");
    Path late = file("news_cluster/z.json");
    Path early = file("news_cluster/b.json");
    file("news_cluster/README.md");
    file("other/c.json");
    assertThat(Articles.first(folder, 200)).containsExactly(early, late, gold);
    assertThat(Articles.first(folder, 2)).containsExactly(early, late);
  }

  @Test
  void aFolderOfArticlesWillDo() throws IOException {
    Path second = file("b.json");
    Path first = file("a.json");
    assertThat(Articles.first(folder, 200)).containsExactly(first, second);
  }

  @Test
  void noneIsAnError() {
    assertThatIOException()
        .isThrownBy(() -> Articles.first(folder, 200))
        .withMessageContaining("*.json");
    assertThatIOException()
        .isThrownBy(() -> Articles.first(folder.resolve("none"), 200))
        .withMessageContaining("none");
  }
}
