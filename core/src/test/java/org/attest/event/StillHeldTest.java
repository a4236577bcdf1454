package org.attest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.attest.model.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples and counterexamples of still-held.tsv. */
class StillHeldTest {
  private static Stream<String> examples() {
    return texts("examples");
  }

  private static Stream<String> counterexamples() {
    return texts("counterexamples");
  }

  private static Stream<String> texts(String column) {
    return Vocabulary.load(StillHeld.class, "still-held.tsv").stream()
        .map(row -> row.list(column))
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void tells(String text) {
    assertThat(StillHeld.find(TriggerReading.analyze(text))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("counterexamples")
  void tellsNothing(String text) {
    assertThat(StillHeld.find(TriggerReading.analyze(text))).isEmpty();
  }
}
