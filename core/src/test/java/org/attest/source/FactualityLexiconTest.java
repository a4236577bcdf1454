package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.attest.model.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code factuality.tsv}. */
class FactualityLexiconTest {
  private static final FactualityReader READER = new FactualityReader();

  static Stream<Arguments> examples() {
    return cells("examples");
  }

  static Stream<Arguments> counterexamples() {
    return cells("counterexamples");
  }

  private static Stream<Arguments> cells(String column) {
    return Vocabulary.load(FactualityReader.class, "factuality.tsv").stream()
        .flatMap(row -> row.list(column).stream().map(example -> Arguments.of(example, row)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void example(String example, Vocabulary.Row row) {
    Factuality factuality = Marked.of(example).read(READER);
    String expected =
        switch (row.get("effect")) {
          case "failed", "prevented" -> "attempted";
          case "ended", "growing" -> "ongoing";
          default -> row.get("effect");
        };
    if (!expected.isEmpty() && !expected.equals("carries") && !expected.equals("said")) {
      assertThat(factuality.status().code()).as("%s %s", example, factuality).isEqualTo(expected);
    }
    if (!row.get("certainty").isEmpty()) {
      assertThat(factuality.certainty().code())
          .as("%s %s", example, factuality)
          .isEqualTo(row.get("certainty"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counterexamples")
  void counterexample(String example, Vocabulary.Row row) {
    Factuality factuality = Marked.of(example).read(READER);
    assertThat(factuality.rule().equals(row.get("place")) ? factuality.detail() : "")
        .as(example)
        .isNotIn(row.list("words"));
  }
}
