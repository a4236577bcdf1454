package org.attest.eval.indiapolice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.Splits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndiaPoliceTest {
  private static final String SENTENCES =
      """
      {"doc_id": 1, "sent_id": 1, "sent_labels": ["ARREST", "ANY_ACTION"], "sent_text": "b"}
      {"doc_id": 1, "sent_id": 0, "sent_labels": [], "sent_text": "a"}
      {"doc_id": 2, "sent_id": 0, "sent_labels": ["KILL", "FORCE", "ANY_ACTION"], "sent_text": "c"}
      {"doc_id": 2, "sent_id": 1, "sent_labels": ["FAIL"], "sent_text": "d"}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void scoresSentencesAndDocuments() throws IOException {
    Files.writeString(folder.resolve("sents.jsonl"), SENTENCES);
    Map<String, Set<PoliceAction>> answers =
        Map.of(
            "a", Set.of(PoliceAction.ARREST),
            "b", Set.of(PoliceAction.ANY_ACTION),
            "c", Set.of(PoliceAction.KILL, PoliceAction.FORCE),
            "d", Set.of(PoliceAction.FORCE));
    Figures figures =
        new IndiaPolice(
                sentences ->
                    sentences.stream().map(text -> answers.getOrDefault(text, Set.of())).toList())
            .run(new EvalInput(folder, null));
    // Sentences: KILL 1, ARREST 0, FORCE P 1/2 R 1 F 2/3, ANY P 1 R 1/2 F 2/3: mean 7/12.
    assertThat(figures.figures().get("sentence_f1")).isCloseTo(58.333, within(0.001));
    assertThat(figures.figures()).containsEntry("sentence_fail_f1", 0.0);
    // Documents: KILL 1, ARREST 1 (said of another sentence), FORCE 1, ANY 2/3: mean 11/12.
    assertThat(figures.figures().get("document_f1")).isCloseTo(91.667, within(0.001));
    // Sentences' own F1: a 0, b 2/3, c 4/5, d 0: mean 11/30.
    assertThat(figures.figures().get("sentence_example_f1")).isCloseTo(36.667, within(0.001));
    assertThat(figures.counts()).contains(entry("documents", 2L), entry("sentences", 4L));
  }

  @Test
  void sentencesComeInTheirOrder() throws IOException {
    Files.writeString(folder.resolve("sents.jsonl"), SENTENCES);
    assertThat(PoliceDocument.read(folder, null).getFirst().sentences())
        .extracting(PoliceDocument.Sentence::text)
        .containsExactly("a", "b");
  }

  @Test
  void heldOutDocumentsOnly() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int id = 0; id < 50; id++) {
      lines.append(
          "{\"doc_id\": %d, \"sent_id\": 0, \"sent_labels\": [], \"sent_text\": \"a\"}%n"
              .formatted(id));
    }
    Files.writeString(folder.resolve("sents.jsonl"), lines);
    List<PoliceDocument> heldOut = PoliceDocument.read(folder, Splits.HELD_OUT);
    assertThat(heldOut).isNotEmpty().hasSizeLessThan(50);
    assertThat(heldOut).allMatch(document -> Splits.bucket("indiapolice", document.id()) < 40);
  }

  @Test
  void baselineReadsPlainWords() {
    assertThat(
            new WordingPoliceClassifier()
                .actions(
                    List.of(
                        "Three people were killed in police firing near the market.",
                        "Shops were closed on Monday.")))
        .containsExactly(
            Set.of(PoliceAction.KILL, PoliceAction.FORCE, PoliceAction.ANY_ACTION), Set.of());
  }
}
