package org.attest.eval.polnear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolNeARTest {
  @TempDir private Path directory = Path.of("");

  @Test
  void figuresOfTwoGoldAttributions() throws IOException {
    Files.createDirectories(directory.resolve("dev/text"));
    Files.createDirectories(directory.resolve("dev/attributions"));
    Files.writeString(
        directory.resolve("dev/text/a.txt"), "Ana said it rains, and Luis thinks so.");
    // The second annotator's file is not read; nor are the lines between.
    Files.writeString(directory.resolve("dev/attributions/a_two.ann"), "T1\tCue 0 3\tAna\n");
    Files.writeString(
        directory.resolve("dev/attributions/a_one.ann"),
        """
        T1\tSource 0 3\tAna
        T2\tCue 4 8\tsaid
        T3\tContent 9 11;12 17\tit rains
        goes on
        T4\tAttribution 4 8\tsaid
        E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1
        T5\tSource 23 27\tLuis
        T6\tCue 28 34\tthinks
        T7\tAttribution 28 34\tthinks
        E2\tAttribution:T7 Cue:T6 Source:T5
        """);
    AttributionTagger system =
        text ->
            List.of(
                new AttributionTagger.Said(
                    List.of(new Span(0, 3)), List.of(new Span(4, 8)), List.of(new Span(9, 17))),
                new AttributionTagger.Said(
                    List.of(), List.of(new Span(28, 34)), List.of(new Span(35, 37))));
    var figures = new PolNeAR().run(new EvalInput(directory, null), system).figures();
    // Source: 3 of 3 predicted characters, of 3 + 4 gold: F 6/10. Cue: all 10.
    assertThat(figures.get("source_f1")).isCloseTo(60, within(1e-9));
    assertThat(figures.get("cue_f1")).isCloseTo(100, within(1e-9));
    // Content: 7 (blanks left out) of 7 + 2 predicted, of 7 gold: F 14/16.
    assertThat(figures.get("content_f1")).isCloseTo(87.5, within(1e-9));
    // Both cues pair; only the first has source and content right: 1 of 2 and 2.
    assertThat(figures.get("attribution_cue_f1")).isCloseTo(100, within(1e-9));
    assertThat(figures.get("attribution_full_f1")).isCloseTo(50, within(1e-9));
  }
}
