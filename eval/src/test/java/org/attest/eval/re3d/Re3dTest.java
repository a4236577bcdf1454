package org.attest.eval.re3d;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.entity.Entity;
import org.attest.eval.score.LabelCounts;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Re3dTest {
  @TempDir private Path folder = Path.of("");

  private static Entity entity(int start, int end, String type) {
    return new Entity(new Span(start, end), type);
  }

  @Test
  void scoresExactAndRelaxed() throws IOException {
    Path source = Files.createDirectory(folder.resolve("Some Ministry"));
    Files.writeString(
        source.resolve("documents.json"),
        "{ \"_id\" : \"D1\", \"text\" : \"Troops left Orvan.\" }\n");
    Files.writeString(
        source.resolve("entities.json"),
        """
        { "documentId" : "D1", "begin" : 0, "end" : 6, "type" : "Organisation", "confidence" : 0.5 }
        { "documentId" : "D1", "begin" : 12, "end" : 17, "type" : "Location", "confidence" : 1 }
        { "documentId" : "D1", "begin" : 7, "end" : 11, "type" : "Weapon", "confidence" : 0.4 }
        """);
    Figures figures =
        new Re3d(
                text ->
                    List.of(
                        entity(12, 17, "Location"),
                        entity(0, 11, "Organisation"),
                        entity(0, 6, "Person")))
            .run(new EvalInput(folder, null));
    // Gold: Organisation, Location; the weapon is too unsure. Exact: 1 of 3 given, 1 of 2 gold:
    // F1 40; macro over Organisation 0 and Location 100. Relaxed: 2 of 3 and 2 of 2: F1 80.
    assertThat(figures.figures().get("micro_f1")).isCloseTo(40, within(1e-9));
    assertThat(figures.figures().get("macro_f1")).isCloseTo(50, within(1e-9));
    assertThat(figures.figures().get("relaxed_micro_f1")).isCloseTo(80, within(1e-9));
    assertThat(figures.figures()).doesNotContainKey("person_f1");
    assertThat(figures.counts()).contains(entry("gold", 2L), entry("predicted", 3L));
  }

  @Test
  void relaxedIsOneToOne() {
    LabelCounts exact = new LabelCounts();
    LabelCounts relaxed = new LabelCounts();
    // One long answer over two gold spans counts for one of them.
    Re3d.add(
        exact,
        relaxed,
        Set.of(entity(0, 4, "Location"), entity(5, 9, "Location")),
        Set.of(entity(0, 9, "Location")));
    assertThat(relaxed.micro().correct()).isEqualTo(1);
    assertThat(exact.micro().correct()).isZero();
  }

  @Test
  void saysWhatIsMissing() {
    assertThatIOException()
        .isThrownBy(() -> Re3dDocument.read(folder, null))
        .withMessageContaining("documents.json");
  }
}
