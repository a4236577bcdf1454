package org.attest.eval.articleextraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.score.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleExtractionTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void countsRunsOfFourWords() {
    // Gold runs: abcd, bcde, cdef. Found: abcd, bcde, cdex. 2 common, 1 surplus, 1 missing.
    PageScore score = PageScore.of("a b, c d e f", "a b c d e x");
    assertThat(score.precision()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.recall()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(score.exact()).isFalse();
  }

  @Test
  void repeatedRunsAndShortTexts() {
    // Gold has the run aaaa once, found three times: 1 of 3 right.
    assertThat(PageScore.of("a a a a", "a a a a a a").precision()).isCloseTo(1.0 / 3, within(1e-9));
    // Three words make one shorter run.
    assertThat(PageScore.of("a b c", "a, b, c").exact()).isTrue();
    assertThat(PageScore.of("a b c", "a, b, c").recall()).isEqualTo(1);
  }

  @Test
  void anEmptyTextIsNotInTheMeanOfPrecision() {
    // Page 1 whole; page 2 nothing found: precision over page 1 only, recall over both.
    Score score =
        ArticleExtraction.mean(
            List.of(PageScore.of("a b c d", "a b c d"), PageScore.of("a b c d", "")));
    assertThat(score.precision()).isEqualTo(100);
    assertThat(score.recall()).isEqualTo(50);
  }

  @Test
  void runsOnAFolder() throws IOException {
    Files.writeString(
        folder.resolve("ground-truth.json"), "{\"p1\": {\"articleBody\": \"a b c d e\"}}");
    Files.createDirectory(folder.resolve("html"));
    assertThatIOException()
        .isThrownBy(() -> new ArticleExtraction(page -> "").run(new EvalInput(folder, null)))
        .withMessageContaining("p1.html.gz");
    Files.writeString(folder.resolve("html/p1.html.gz"), "");
    Figures figures = new ArticleExtraction(page -> "a b c d e").run(new EvalInput(folder, null));
    assertThat(figures.figures())
        .containsEntry("f1", 100.0)
        .containsEntry("accuracy", 100.0)
        .containsEntry("f1_deviation", 0.0);
  }
}
