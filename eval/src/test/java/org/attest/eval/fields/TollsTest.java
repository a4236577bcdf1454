package org.attest.eval.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.Splits;
import org.attest.eval.annotations.AnnotatedTexts;
import org.attest.model.Bounds;
import org.attest.model.Effect;
import org.attest.model.Span;
import org.attest.model.TollMention;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TollsTest {
  /** The flag is one code point and two UTF-16 units, before the sentence and inside it. */
  private static final String TEXT =
      "\uD83D\uDEA9 A title, 3 dead.\n\uD83D\uDEA9 A blast in Orvan killed two guards.";

  private static final String SENTENCE = "\"start\": 19, \"end\": 56";

  private static final String TWO_GUARDS =
      toll("killed", "\"security-forces\"", "2, \"best\": 2, \"max\": 2", "exact");

  @TempDir private Path folder = Path.of("");

  /** A document's id on one side of the halves. */
  private static String document(boolean unseen) {
    int number = 0;
    while (Splits.bucket("tolls", "MADE-UP-" + number) >= 50 != unseen) {
      number++;
    }
    return "MADE-UP-" + number;
  }

  private static String toll(String effect, String who, String bounds, String rule) {
    return """
    {"effect": "%s", "who": [%s], "min": %s, "rule": "%s", "cumulative": false, "part": false}"""
        .formatted(effect, who, bounds, rule);
  }

  private static String sentence(String document, String... tolls) {
    return """
    {"set": "muc4", "document": "%s", %s, "id": "t1", "sha256": "%s", "tolls": [%s]}
    """
        .formatted(document, SENTENCE, AnnotatedTexts.sha256(TEXT), String.join(", ", tolls));
  }

  private static TollMention mention(String words, List<String> who, Bounds bounds) {
    int start = TEXT.indexOf(words);
    Span span = new Span(start, start + words.length());
    return new TollMention(1, span, span, null, Effect.KILLED, who, bounds, false, null);
  }

  private static final TollMention GUARDS =
      mention("two guards", List.of("security-forces"), Bounds.exact(2));

  private static final TollMention OF_THE_TITLE = mention("3 dead", List.of(), Bounds.exact(3));

  private Figures run(
      @Nullable String split, Function<String, List<TollMention>> reader, String... lines)
      throws IOException {
    Path fields = Files.createDirectories(folder.resolve("annotations/fields"));
    Files.writeString(fields.resolve("tolls.jsonl"), String.join("", lines));
    Path data = Files.createDirectories(folder.resolve("data/muc4/processed"));
    StringBuilder documents = new StringBuilder();
    for (String id : List.of(document(true), document(false))) {
      documents.append(
          "{\"docid\": \"%s\", \"doctext\": \"%s\"}%n".formatted(id, TEXT.replace("\n", "\\n")));
    }
    Files.writeString(data.resolve("train.json"), documents);
    return new Tolls(reader, folder.resolve("annotations"))
        .run(new EvalInput(folder.resolve("data"), split));
  }

  @Test
  void onlyTollsThatBeginInTheSentenceCount() throws IOException {
    Figures figures =
        run(null, text -> List.of(OF_THE_TITLE, GUARDS), sentence(document(false), TWO_GUARDS));
    assertThat(figures.figures())
        .containsEntry("exact_f1", 100.0)
        .containsEntry("tuning_exact_f1", 100.0)
        .containsEntry("unseen_exact_f1", 0.0)
        .containsEntry("who_accuracy", 100.0);
    assertThat(figures.counts())
        .containsEntry("sentences", 1L)
        .containsEntry("gold_tolls", 1L)
        .containsEntry("system_tolls", 1L);
  }

  @Test
  void theHalvesAreByDocument() throws IOException {
    Figures figures =
        run(
            null,
            text -> List.of(GUARDS),
            sentence(document(true), TWO_GUARDS),
            sentence(document(false)));
    assertThat(figures.figures())
        .containsEntry("exact_precision", 50.0)
        .containsEntry("exact_recall", 100.0)
        .containsEntry("tuning_exact_f1", 0.0)
        .containsEntry("unseen_exact_f1", 100.0);
  }

  @Test
  void theSecondReaderIsASplit() throws IOException {
    Path second = Files.createDirectories(folder.resolve("annotations/fields/second"));
    Files.writeString(second.resolve("tolls.jsonl"), sentence(document(false)));
    assertThat(run("second", text -> List.of(GUARDS), "").figures()).containsEntry("exact_f1", 0.0);
    assertThatIOException()
        .isThrownBy(() -> run("dev", text -> List.of(), ""))
        .withMessageContaining("no split dev");
  }

  @Test
  void anotherTextIsLeftOut() throws IOException {
    String other = sentence("MADE-UP-NONE", TWO_GUARDS);
    Figures figures =
        run(null, text -> List.of(GUARDS), sentence(document(false), TWO_GUARDS), other);
    assertThat(figures.counts()).containsEntry("sentences_left_out", 1L);
    assertThat(figures.notes()).containsExactly("muc4: no document MADE-UP-NONE: left out");
    assertThatIOException()
        .isThrownBy(() -> run(null, text -> List.of(), other))
        .withMessageContaining("none of the annotated texts");
  }

  @Test
  void aTollWithoutItsRuleSaysWhere() {
    assertThatIOException()
        .isThrownBy(
            () ->
                run(
                    null,
                    text -> List.of(),
                    sentence(document(false), TWO_GUARDS.replace("\"rule\"", "\"role\""))))
        .withMessageContaining("t1");
  }
}
