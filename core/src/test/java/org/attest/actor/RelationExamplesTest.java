package org.attest.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Relation;
import org.attest.model.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code relations.tsv}. */
class RelationExamplesTest {

  static Stream<Arguments> examples() {
    return cells("examples");
  }

  static Stream<Arguments> counterexamples() {
    return cells("counterexamples");
  }

  private static Stream<Arguments> cells(String column) {
    return Vocabulary.load(RelationReader.class, "relations.tsv").stream()
        .flatMap(row -> row.list(column).stream().map(text -> Arguments.of(text, row)));
  }

  private static List<String> read(String text, Vocabulary.Row row) {
    return Relations.in(text).stream()
        .filter(relation -> relation.rule().equals(row.get("rule")))
        .map(RelationExamplesTest::ends)
        .toList();
  }

  private static String ends(Relation relation) {
    return relation.subject().text() + " > " + relation.object().text();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void example(String text, Vocabulary.Row row) {
    int bracket = text.lastIndexOf(" [");
    List<String> wanted =
        Arrays.stream(text.substring(bracket + 2, text.length() - 1).split(";\\s*")).toList();
    assertThat(read(text.substring(0, bracket), row))
        .as(row.get("pattern"))
        .containsExactlyElementsOf(wanted);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counterexamples")
  void counterexample(String text, Vocabulary.Row row) {
    assertThat(read(text, row)).as(row.get("pattern")).isEmpty();
  }
}
