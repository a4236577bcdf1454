package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.attest.laws.ClaimLaws;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Span;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code source-kinds.tsv}. */
class SourceKindsTest {
  private static final AttributionReader READER = new AttributionReader();

  static Stream<Arguments> examples() {
    return cells("examples");
  }

  static Stream<Arguments> counterexamples() {
    return cells("counterexamples");
  }

  private static Stream<Arguments> cells(String column) {
    return rows().stream()
        .flatMap(
            row -> row.list(column).stream().map(phrase -> Arguments.of(phrase, row.get("kind"))));
  }

  private static List<Vocabulary.Row> rows() {
    return Vocabulary.load(AttributionReader.class, "source-kinds.tsv");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void example(String phrase, String kind) {
    assertThat(kind(phrase)).isEqualTo(kind);
    assertThat(READER.read(said(phrase), List.of())).extracting(Attribution::kind).contains(kind);
  }

  @ParameterizedTest(name = "{0}: not {1}")
  @MethodSource("counterexamples")
  void counterexample(String phrase, String kind) {
    assertThat(kind(phrase)).isNotEqualTo(kind);
  }

  private static String kind(String phrase) {
    return READER.kind(said(phrase), List.of(), new Span(0, phrase.length()));
  }

  private static Analysis said(String phrase) {
    String start = phrase.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    return Texts.analyze(start + phrase.substring(1) + " said that the road was closed.");
  }

  @Test
  void allKindsAreTheCodebooksAndHaveARow() {
    assertThat(rows().stream().map(row -> row.get("kind")).distinct())
        .containsExactlyInAnyOrderElementsOf(ClaimLaws.SOURCE_KINDS);
  }

  @Test
  void everyRowHasExamples() {
    assertThat(rows()).allMatch(row -> !row.list("examples").isEmpty());
    assertThat(rows()).allMatch(row -> !row.list("counterexamples").isEmpty());
  }
}
