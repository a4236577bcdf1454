package org.attest.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two invented articles, one round: that each contender is measured, not how fast it is. */
class SpeedTest {

  /** Counts the gaps between words. */
  private static final class Gaps implements Peer {
    @Override
    public String name() {
      return "gaps";
    }

    @Override
    public long read(String text) {
      return text.chars().filter(Character::isWhitespace).count();
    }
  }

  @TempDir private Path folder = Path.of("");

  private void article(String name, String text) throws IOException {
    Files.writeString(
        folder.resolve(name),
        """
        {"dId": "%s", "title": "Two held in Larnow", "date_publish": "2021-03-02T00:00:00",
         "text": "%s"}
        """
            .formatted(name, text));
  }

  @Test
  void measuresEachContender() throws IOException {
    assumeTrue(EncodedText.isAvailable(), "no encoder here, nothing to measure");
    article("a.json", "Police in Larnow arrested two men on Monday over the burning of a mill.");
    article("b.json", "Three people died when a bomb went off in a market in Larnow, police said.");
    Figures figures =
        new Speed(new Speed.Settings(folder, 200, 2, 1), List.of(Gaps::new), said -> {}).run();
    assertThat(figures.figures())
        .containsKeys(
            "load_first_s",
            "load_s",
            "encoder_sentences_per_s_1",
            "encoder_words_per_s_2",
            "articles_per_s_1",
            "articles_per_s_2",
            "step_encode_ms",
            "step_claims_ms",
            "gaps_load_s",
            "encoder_to_gaps_1",
            "pipeline_to_gaps_2")
        .allSatisfy((name, value) -> assertThat(value).as(name).isFinite().isNotNegative());
    assertThat(figures.counts()).containsEntry("articles", 2L).containsEntry("articles_read", 2L);
    assertThat(figures.counts().get("words")).isGreaterThan(28);
    // In one pass; the titles may count.
    assertThat(figures.counts().get("gaps_words")).isBetween(26L, 40L);
  }

  @Test
  void noArticlesAreAnError() {
    assertThatIOException()
        .isThrownBy(
            () -> new Speed(new Speed.Settings(folder, 200, 2, 1), List.of(), said -> {}).run())
        .withMessageContaining("*.json");
  }
}
