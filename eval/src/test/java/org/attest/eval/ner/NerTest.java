package org.attest.eval.ner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.entity.Entity;
import org.attest.eval.entity.EntityTagger;
import org.attest.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NerTest {
  private static final EntityTagger NOTHING = text -> List.of();

  @TempDir private Path folder = Path.of("");

  private static Entity entity(int start, int end, String type) {
    return new Entity(new Span(start, end), type);
  }

  private void write(String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.resolveSibling("."));
    Files.writeString(path, text);
  }

  @Test
  void readsBothWaysOfTagging() {
    assertThat(LabelledSentence.entities(List.of("I-PER", "I-PER", "I-ORG", "O", "I-LOC", "B-LOC")))
        .containsExactlyInAnyOrder(
            entity(0, 2, "PER"), entity(2, 3, "ORG"), entity(4, 5, "LOC"), entity(5, 6, "LOC"));
    assertThat(LabelledSentence.entities(List.of("B-PER", "B-PER", "I-PER")))
        .containsExactlyInAnyOrder(entity(0, 1, "PER"), entity(1, 3, "PER"));
  }

  @Test
  void turnsCharactersIntoTokens() {
    LabelledSentence sentence =
        new LabelledSentence(List.of("In", "Tel", "Amra", "."), java.util.Set.of());
    // "In Tel Amra .": characters 3 to 11, and the middle of Amra.
    assertThat(sentence.inTokens(List.of(entity(3, 11, "LOC"), entity(8, 9, "LOC"))))
        .containsExactlyInAnyOrder(entity(1, 3, "LOC"), entity(2, 3, "LOC"));
  }

  @Test
  void poolsTheSetsThatAreThere() throws IOException {
    write("wnut17/test.conll", "Orvan\tB-location\nwins\tO\n\nOrvan\tB-location\n\n");
    write("wnut17/train.conll", "Never\tB-person\n\n");
    write("gum/test.conll", "Orvan\tB-place\nFC\tB-organization\n\n");
    // Trained on in part: measured only where it is asked for.
    write("wikigold/wikigold.conll", "-DOCSTART- O\n\nOrvan I-LOC\nFC I-ORG\n\n");
    Map<EntitySet, EntityTagger> taggers =
        Map.of(
            EntitySet.WNUT17,
                text -> text.equals("Orvan") ? List.of() : List.of(entity(0, 5, "location")),
            EntitySet.GUM, text -> List.of(entity(0, 5, "place"), entity(6, 8, "place")));
    Figures figures =
        new Ner(set -> taggers.getOrDefault(set, NOTHING)).run(new EvalInput(folder, null));
    // WNUT17: 1 of 1 given, 1 of 2 gold: F1 2/3; as a set of names 1 of 1.
    assertThat(figures.figures().get("wnut17_micro_f1")).isCloseTo(66.667, within(0.001));
    assertThat(figures.figures()).containsEntry("wnut17_surface_f1", 100.0);
    // GUM: place P 1/2 R 1 F 2/3, organization 0. Pooled: 2 right, 3 given, 4 gold: F1 4/7;
    // macro over the three types of both sets: (2/3 + 2/3 + 0) / 3.
    assertThat(figures.figures().get("micro_f1")).isCloseTo(57.143, within(0.001));
    assertThat(figures.figures().get("macro_f1")).isCloseTo(44.444, within(0.001));
    assertThat(figures.counts()).containsEntry("wnut17_sentences", 2L);
    assertThat(figures.counts()).containsEntry("gum_sentences", 1L);
    assertThat(figures.counts()).doesNotContainKey("wikigold_sentences");
  }

  @Test
  void splitIsAFileOrASet() throws IOException {
    write("wnut17/dev.conll", "Orvan\tB-location\n\n");
    write("gum/train.conll", "the\tB-place\nhills\tI-place\nof\tO\nOrvan\tB-place\n\n");
    Ner nothing = new Ner(set -> NOTHING);
    assertThat(nothing.run(new EvalInput(folder, "wnut17")).counts())
        .containsEntry("wnut17_gold", 1L)
        .doesNotContainKey("gum_gold");
    // Of GUM all phrases count: "the hills" and "Orvan".
    assertThat(nothing.run(new EvalInput(folder, "train")).counts())
        .containsEntry("gum_gold", 2L)
        .doesNotContainKey("wnut17_gold");
    assertThatIOException().isThrownBy(() -> nothing.run(new EvalInput(folder, "tst")));
  }
}
