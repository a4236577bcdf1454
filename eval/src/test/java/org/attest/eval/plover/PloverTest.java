package org.attest.eval.plover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PloverTest {
  @TempDir private Path folder = Path.of("");

  private static List<PloverCoding.Party> parties(String... texts) {
    return Arrays.stream(texts).map(text -> new PloverCoding.Party(text, "AAA")).toList();
  }

  @Test
  void scoresEventAndParties() throws IOException {
    Files.writeString(
        folder.resolve("records.json"),
        """
        [{"event": "DOCUMENT", "comment": "about this file"},
         {"event": "AID", "text": "one", "source": [{"actorText": "The Orvan Army", "code": "AAA"}],
          "target": ""},
         {"event": "FIGHT", "text": "two", "source": [{"actorText": "Orvan", "code": "BBB"}],
          "target": [{"actorText": "Tel Amra", "code": "AAA"}, {"actorText": "Hills"}]}]
        """);
    Figures figures =
        new Plover(
                text ->
                    text.equals("one")
                        ? new PloverCoding("AID", parties("army"), List.of())
                        : new PloverCoding("AID", parties("Orvan"), parties("the Tel Amra")))
            .run(new EvalInput(folder, null));
    // Category: 1 of 2. AID P 1/2 R 1 F 2/3, FIGHT 0: macro 1/3.
    assertThat(figures.figures()).containsEntry("event_accuracy", 50.0);
    assertThat(figures.figures().get("event_macro_f1")).isCloseTo(33.333, within(0.001));
    // Sources 2 of 2; targets 1 of 1 given, 1 of 2 gold: F1 2/3.
    assertThat(figures.figures()).containsEntry("source_f1", 100.0);
    assertThat(figures.figures().get("target_f1")).isCloseTo(66.667, within(0.001));
    // First codes: AAA right, BBB wrong, target AAA right: 2 of 3. All right: the first record.
    assertThat(figures.figures().get("code_accuracy")).isCloseTo(66.667, within(0.001));
    assertThat(figures.figures()).containsEntry("all_right", 50.0);
    assertThat(figures.counts()).containsEntry("records", 2L);
  }

  @Test
  void baselineCodesAnArrest() {
    assertThat(new ClaimPloverCoder().code("Police in Jordan arrested two men on Monday.").event())
        .isEqualTo("COERCE");
  }
}
