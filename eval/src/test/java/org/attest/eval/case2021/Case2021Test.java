package org.attest.eval.case2021;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Case2021Test {
  private static final String LABELS =
      "label\tfirst_subtask\nARREST\t1\nATTACK\t1\nORG_CRIME\t2\nDIPLO\t3\n";

  @TempDir private Path folder = Path.of("");

  @Test
  void scoresBySubtask() throws IOException {
    Files.writeString(folder.resolve("labels.tsv"), LABELS);
    Files.writeString(
        folder.resolve("test.tsv"),
        """
        id\tEventSnippet\tSubType
        1\tone\tARREST
        2\ttwo\tARREST
        3\t"three\tATTACK
        4\tfour\tORG_CRIME
        5\tfive\tDIPLO
        """);
    Map<String, String> answers =
        Map.of(
            "one", "ARREST", "two", "ATTACK", "\"three", "ATTACK", "four", "DIPLO", "five",
            "DIPLO");
    Figures figures =
        new Case2021(snippet -> answers.getOrDefault(snippet, "OTHER"))
            .run(new EvalInput(folder, null));
    // Subtask 1, snippets 1 to 3: ARREST P 1/1 R 1/2 F 2/3; ATTACK P 1/2 R 1/1 F 2/3.
    assertThat(figures.figures().get("subtask1_weighted_f1")).isCloseTo(66.667, within(0.001));
    assertThat(figures.figures().get("subtask1_accuracy")).isCloseTo(66.667, within(0.001));
    // Subtask 2, snippets 1 to 4: (2 * 2/3 + 1 * 2/3 + 1 * 0) / 4 = 1/2; macro (2/3 + 2/3 + 0) / 3.
    assertThat(figures.figures().get("weighted_f1")).isCloseTo(50, within(0.001));
    assertThat(figures.figures().get("subtask2_macro_f1")).isCloseTo(44.444, within(0.001));
    // Subtask 3: DIPLO P 1/2 R 1/1 F 2/3: (2 * 2/3 + 2/3 + 0 + 2/3) / 5 = 8/15; 3 of 5 right.
    assertThat(figures.figures().get("subtask3_weighted_f1")).isCloseTo(53.333, within(0.001));
    assertThat(figures.figures().get("subtask3_accuracy")).isCloseTo(60, within(0.001));
    assertThat(figures.counts()).contains(entry("snippets", 5L), entry("subtask2_snippets", 4L));
  }

  @Test
  void saysWhichLabelIsUnknown() throws IOException {
    Files.writeString(folder.resolve("labels.tsv"), LABELS);
    Files.writeString(folder.resolve("dev.tsv"), "id\tEventSnippet\tSubType\n1\tone\tPARADE\n");
    assertThatIOException()
        .isThrownBy(() -> new Case2021(snippet -> "OTHER").run(new EvalInput(folder, null)))
        .withMessageContaining("PARADE");
  }

  @Test
  void baselineNamesPlainEvents() {
    SnippetClassifier baseline = new TriggerSnippetClassifier();
    assertThat(
            List.of(
                baseline.label("Warplanes carried out an air strike on the village of Tel Amra."),
                baseline.label("The weather stayed mild.")))
        .containsExactly("AIR_STRIKE", "OTHER");
  }
}
