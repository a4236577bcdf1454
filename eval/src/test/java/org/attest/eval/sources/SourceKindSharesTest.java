package org.attest.eval.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.eval.Figures;
import org.attest.eval.polnear.PolNeARSources;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceKindSharesTest {

  @Test
  void countsPronounsNamesAndDescribedSourcesApart() {
    String text = "A doctor said nine died. She said so. A gizmo said more. Ana Orvan said less.";
    Figures figures =
        new SourceKindShares()
            .figures(
                List.of(
                    new SourcedText(
                        "made-up",
                        text,
                        List.of(
                            List.of(words(text, "A doctor")),
                            List.of(words(text, "She")),
                            List.of(words(text, "A gizmo")),
                            List.of(words(text, "Ana Orvan"))))),
                List.of());
    assertThat(figures.counts())
        .containsEntry("made-up_pronouns", 1L)
        .containsEntry("made-up_sources", 3L)
        .containsEntry("made-up_described_sources", 2L)
        .containsEntry("made-up_described_unnamed", 1L);
    assertThat(figures.figures().get("made-up_described_kind_share")).isCloseTo(50, within(1e-9));
    assertThat(figures.figures().get("made-up_kind_share")).isCloseTo(100 / 3.0, within(1e-9));
  }

  @Test
  void readsTheSourcesOfPolNeAR(@TempDir Path data) throws IOException {
    Files.createDirectories(data.resolve("polnear/dev/text"));
    Files.createDirectories(data.resolve("polnear/dev/attributions"));
    Files.writeString(data.resolve("polnear/dev/text/a.txt"), "Ana said it rains.");
    Files.writeString(
        data.resolve("polnear/dev/attributions/a_one.ann"),
        """
        T1\tSource 0 3\tAna
        T2\tCue 4 8\tsaid
        T4\tAttribution 4 8\tsaid
        E1\tAttribution:T4 Cue:T2 Source:T1
        """);
    assertThat(PolNeARSources.read(data))
        .containsExactly(
            new SourcedText("polnear", "Ana said it rains.", List.of(List.of(new Span(0, 3)))));
  }

  private static Span words(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }
}
