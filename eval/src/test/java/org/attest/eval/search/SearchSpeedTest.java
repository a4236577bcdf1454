package org.attest.eval.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.attest.eval.Figures;
import org.junit.jupiter.api.Test;

class SearchSpeedTest {

  @Test
  void everyKindOfSearchIsMeasured() throws IOException {
    Figures figures = new SearchSpeed(200, 3, message -> {}).run();
    assertThat(figures.figures())
        .containsKeys("index_s", "index_mb", "one_more_report_s", "phrase_p95_ms");
    assertThat(figures.counts())
        .containsEntry("found_on_average_by_everything", 200L)
        .containsEntry("found_on_average_by_typing_error", 0L);
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new SearchSpeed(9, 1, message -> {})).hasMessageContaining("10");
    assertThatThrownBy(() -> new SearchSpeed(10, 0, message -> {})).hasMessageContaining("1");
  }
}
