package org.attest.eval.annotations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.eval.Splits;
import org.attest.model.Analysis;
import org.attest.model.Certainty;
import org.attest.model.Predictions;
import org.attest.model.Predictions.PredictedRole;
import org.attest.model.Predictions.PredictedSaying;
import org.attest.model.Predictions.PredictedTrigger;
import org.attest.model.Predictions.Rated;
import org.attest.model.Responsibility;
import org.attest.model.Sentence;
import org.attest.model.Span;
import org.attest.model.Stance;
import org.attest.model.Status;
import org.attest.model.Token;
import org.attest.nlp.Analyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotationsTest {
  /** The flag is one code point and two UTF-16 units, before the passage and inside it. */
  private static final String TEXT =
      "\uD83D\uDEA9 A title.\n\uD83D\uDEA9 Rebels shelled Orvan, police said.";

  private static final String HELD = group(true);
  private static final String TRAINED = group(false);

  @TempDir private Path folder = Path.of("");

  /** A document id that is, or is not, held out. */
  private static String group(boolean held) {
    int number = 0;
    while (Splits.isAnnotationHeldOut("muc4", "MADE-UP-" + number) != held) {
      number++;
    }
    return "MADE-UP-" + number;
  }

  /**
   * The passage is the second line: code points 11 to 47 of the text; "shelled" is 9 to 16 of it.
   */
  private static String annotation(String id, String document, String hash) {
    return """
    {"id": "%s", "set": "muc4", "document": "%s", "group": "%s", "sha256": "%s",
     "start": 11, "end": 47, "sentences": 1, "triggers": [{"id": "T1", "start": 9, "end": 16,
     "type": "shelling", "status": "occurred", "certainty": "certain", "roles": [
     {"role": "agent", "start": 2, "end": 8, "responsibility": "accused"},
     {"role": "target", "start": 17, "end": 22}], "same": null}], "attributions": [{"id": "Q1",
     "start": 31, "end": 35, "stance": "asserts", "sources": [{"start": 24, "end": 30}],
     "contents": [{"start": 2, "end": 22}]}]}
    """
            .formatted(id, document, document, hash)
            .replace("\n", "")
        + "\n";
  }

  /** Marks "shelled" as shelling and "said" as a saying, its content in three pieces. */
  private static Analysis mark(String passage) {
    Analysis analysis = new Analyzer().analyze(PlainReports.of(passage));
    PredictedTrigger trigger = null;
    for (Sentence sentence : analysis.sentences()) {
      for (Token token : sentence.tokens()) {
        if (token.lower().equals("shelled")) {
          trigger =
              new PredictedTrigger(
                  sentence.index(),
                  token.index(),
                  "shelling",
                  1,
                  0,
                  new Rated<>(Status.OCCURRED, 1),
                  new Rated<>(Certainty.CERTAIN, 1),
                  List.of(
                      role("agent", words(passage, "Rebels")),
                      role("target", words(passage, "Orvan"))),
                  List.of());
        }
      }
    }
    PredictedSaying saying =
        new PredictedSaying(
            0,
            words(passage, "said"),
            List.of(words(passage, "police")),
            List.of(words(passage, "Rebels"), words(passage, "shelled"), words(passage, "Orvan")),
            new Rated<>(Stance.ASSERTS, 1),
            1);
    return analysis.with(
        new Predictions(
            trigger == null ? List.of() : List.of(trigger), List.of(saying), List.of()));
  }

  private static PredictedRole role(String name, Span span) {
    return new PredictedRole(name, span, 1, Responsibility.ACCUSED);
  }

  private static Span words(String text, String words) {
    int start = text.indexOf(words);
    return new Span(start, start + words.length());
  }

  private Figures run(@Nullable String split, String... lines) throws IOException {
    Path marks = Files.createDirectories(folder.resolve("annotations"));
    Files.writeString(marks.resolve("muc4.jsonl"), String.join("", lines));
    Path data = Files.createDirectories(folder.resolve("data/muc4/processed"));
    StringBuilder documents = new StringBuilder();
    for (String id : List.of(HELD, TRAINED)) {
      documents.append(
          "{\"docid\": \"%s\", \"doctext\": \"%s\"}%n".formatted(id, TEXT.replace("\n", "\\n")));
    }
    Files.writeString(data.resolve("train.json"), documents);
    return new Annotations(AnnotationsTest::mark, null, marks)
        .run(new EvalInput(folder.resolve("data"), split));
  }

  @Test
  void scoresAPassageBehindACharacterOfTwoUnits() throws IOException {
    Figures figures = run(null, annotation("a1", HELD, AnnotatedTexts.sha256(TEXT)));
    assertThat(figures.figures())
        .containsEntry("trigger_f1", 100.0)
        .containsEntry("role_exact_f1", 100.0)
        .containsEntry("responsibility_accuracy", 100.0)
        .containsEntry("cue_f1", 100.0)
        .containsEntry("source_accuracy", 100.0)
        .containsEntry("content_accuracy", 100.0)
        .containsEntry("muc4_trigger_f1", 100.0);
    assertThat(figures.counts()).containsEntry("passages", 1L).containsEntry("sentences", 1L);
    assertThat(figures.notes()).isEmpty();
  }

  @Test
  void anotherTextIsLeftOutAndNoted() throws IOException {
    Figures figures =
        run(
            "train",
            annotation("a1", TRAINED, AnnotatedTexts.sha256(TEXT)),
            annotation("a2", "MADE-UP-NONE", "00")
                .replace("\"group\": \"MADE-UP-NONE\"", trained()));
    assertThat(figures.notes()).containsExactly("muc4: no document MADE-UP-NONE: left out");
    assertThat(figures.counts())
        .containsEntry("passages", 1L)
        .containsEntry("passages_left_out", 1L);
    assertThatIOException()
        .isThrownBy(() -> run("train", annotation("a1", TRAINED, "00")))
        .withMessageContaining(TRAINED)
        .withMessageContaining("SHA-256");
  }

  private static String trained() {
    return "\"group\": \"%s\"".formatted(TRAINED);
  }

  @Test
  void splitsAreByGroup() throws IOException {
    String[] lines = {
      annotation("a1", HELD, AnnotatedTexts.sha256(TEXT)),
      annotation("a2", TRAINED, AnnotatedTexts.sha256(TEXT)),
      annotation("a3", TRAINED, AnnotatedTexts.sha256(TEXT))
    };
    assertThat(run("heldout", lines).counts()).containsEntry("passages", 1L);
    assertThat(run("train", lines).counts()).containsEntry("passages", 2L);
    assertThatIOException()
        .isThrownBy(() -> run("dev", lines))
        .withMessageContaining("heldout, train and second");
  }

  @Test
  void theSecondAnnotatorsMarksAreASplit() throws IOException {
    Path second = Files.createDirectories(folder.resolve("annotations/second"));
    Files.writeString(
        second.resolve("muc4.jsonl"),
        annotation("a1", HELD, AnnotatedTexts.sha256(TEXT)).replace("shelling", "attack"));
    Figures figures = run("second", annotation("a1", HELD, AnnotatedTexts.sha256(TEXT)));
    assertThat(figures.figures())
        .containsEntry("trigger_f1", 0.0)
        .containsEntry("trigger_word_f1", 100.0);
  }

  @Test
  void aWrongLabelSaysWhere() {
    assertThatIOException()
        .isThrownBy(
            () ->
                run(
                    null,
                    annotation("a1", HELD, AnnotatedTexts.sha256(TEXT))
                        .replace("occurred", "happened")))
        .withMessage("a1: no status 'happened'");
  }

  @Test
  void aBackReferenceIsOfTheSameOccurrence() throws IOException {
    // T3 points to T2, which points to T1: one occurrence; T4 is another.
    Files.writeString(
        folder.resolve("muc4.jsonl"),
        """
        {"id": "a1", "set": "muc4", "document": "d", "group": "%s", "sha256": "00", "start": 0,
         "end": 20, "sentences": 1, "attributions": [], "triggers": [%s, %s, %s, %s]}
        """
            .formatted(
                HELD,
                trigger("T1", 0, "null"),
                trigger("T2", 3, "\"T1\""),
                trigger("T3", 6, "\"T2\""),
                trigger("T4", 9, "null"))
            .replace("\n", ""));
    Passage passage = Passage.read(folder, null).getFirst();
    Analysis analysis = new Analyzer().analyze(PlainReports.of("aa bb cc dd ee ff gg"));
    assertThat(GoldMarks.of(passage, analysis).triggers())
        .extracting(Marks.MarkedTrigger::occurrence)
        .containsExactly(0, 0, 0, 3);
  }

  private static String trigger(String id, int start, String same) {
    return """
    {"id": "%s", "start": %d, "end": %d, "type": "attack", "status": "occurred",\
     "certainty": "certain", "roles": [], "same": %s}"""
        .formatted(id, start, start + 2, same);
  }

  @Test
  void theFolderIsFoundAboveOrNamed() throws IOException {
    Path place = Files.createDirectories(folder.resolve("model/training/annotations"));
    Path below = Files.createDirectories(folder.resolve("eval/target"));
    assertThat(AnnotationFolder.find(null, List.of(below))).isEqualTo(place);
    assertThat(AnnotationFolder.find(below.toString(), List.of())).isEqualTo(below);
    assertThatIOException()
        .isThrownBy(() -> AnnotationFolder.find(folder.resolve("no").toString(), List.of(below)))
        .withMessageContaining("attest.annotations");
    assertThatIOException()
        .isThrownBy(() -> AnnotationFolder.find(null, List.of()))
        .withMessageContaining("-Dattest.annotations");
  }

  @Test
  void theLexiconAnswersToo() {
    Analysis analysis =
        new PipelineMarker().mark("Government forces shelled the town of Orvan, police said.");
    Marks marks = Marks.predicted(analysis);
    assertThat(marks.triggers()).hasSize(1);
    Marks.MarkedTrigger trigger = marks.triggers().getFirst();
    assertThat(trigger.word().of(analysis.text())).isEqualTo("shelled");
    assertThat(trigger.type()).isEqualTo("shelling");
    assertThat(trigger.roles())
        .extracting(Marks.MarkedRole::role, role -> role.span().of(analysis.text()))
        .contains(tuple("agent", "Government forces"));
    assertThat(marks.sayings())
        .extracting(saying -> saying.cue().of(analysis.text()))
        .containsExactly("said");
  }
}
