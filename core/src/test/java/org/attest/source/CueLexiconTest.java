package org.attest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Analysis;
import org.attest.model.Attribution;
import org.attest.model.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code cues.tsv}. */
class CueLexiconTest {
  private static final AttributionReader READER = new AttributionReader();

  static Stream<Arguments> examples() {
    return cells("examples");
  }

  static Stream<Arguments> counterexamples() {
    return cells("counterexamples");
  }

  private static Stream<Arguments> cells(String column) {
    return Vocabulary.load(AttributionReader.class, "cues.tsv").stream()
        .flatMap(row -> row.list(column).stream().map(text -> Arguments.of(text, row)));
  }

  private static List<Attribution> of(String text, Vocabulary.Row row) {
    return READER.read(Texts.analyze(text), List.of()).stream()
        .filter(found -> found.stance().code().equals(row.get("stance")))
        .filter(found -> found.responsibility().code().equals(row.get("responsibility")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void example(String text, Vocabulary.Row row) {
    assertThat(of(text, row)).as(row.get("cue")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("counterexamples")
  void counterexample(String text, Vocabulary.Row row) {
    assertThat(of(text, row)).as(row.get("cue")).isEmpty();
  }

  @Test
  void nests() {
    Analysis analysis =
        Texts.analyze(
            "According to the Harbour Agency, the palace received intelligence showing that rebels"
                + " were planning a raid.");
    List<Attribution> found = READER.read(analysis, List.of());
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().sourceName()).isEqualTo("the Harbour Agency");
    assertThat(found.getLast().sourceName()).isEqualTo("the palace");
    assertThat(found.getFirst().holds(found.getLast().cue())).isTrue();
    assertThat(found.getFirst().holds(found.getLast().contents().getFirst())).isTrue();
  }

  @Test
  void quotationRunsOverSentencesAndPronounsFindTheirSpeaker() {
    Analysis analysis =
        Texts.analyze(
            "“The road is closed. Nobody can leave the town,” said the mayor. He added that food was"
                + " running out.");
    List<Attribution> found = READER.read(analysis, List.of());
    assertThat(analysis.words(found.getFirst().contents().getFirst())).startsWith("The road");
    assertThat(found.getLast().sourceName()).isEqualTo("the mayor");
    assertThat(found.getLast().rule()).isEqualTo("pronoun");
  }

  @Test
  void noReactionTakesWhatItReactsTo() {
    List<String> reactions =
        Vocabulary.load(AttributionReader.class, "reactions.tsv").stream()
            .flatMap(row -> row.list("words").stream())
            .toList();
    assertThat(Vocabulary.load(AttributionReader.class, "cues.tsv"))
        .filteredOn(
            row -> List.of(row.get("cue").split("/")).stream().anyMatch(reactions::contains))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.list("takes")).doesNotContain("object"));
  }
}
