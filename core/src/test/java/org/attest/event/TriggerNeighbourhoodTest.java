package org.attest.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.attest.model.Analysis;
import org.junit.jupiter.api.Test;

class TriggerNeighbourhoodTest {
  private final TriggerNeighbourhood neighbourhood = new TriggerNeighbourhood();

  @Test
  void holdsTheTriggersSentenceAndTwoOnEitherSide() {
    Analysis analysis = analysis(10, 4);

    assertThat(neighbourhood.of(analysis).stream()).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void endsWithTheReport() {
    assertThat(neighbourhood.of(analysis(5, 4)).stream()).containsExactly(2, 3, 4);
    assertThat(neighbourhood.of(analysis(5, 0)).stream()).containsExactly(0, 1, 2);
  }

  @Test
  void isEmptyWithoutATrigger() {
    assertThat(neighbourhood.of(analysis(5, -1)).isEmpty()).isTrue();
  }

  /** So many plain sentences, with a killing in one of them. */
  private static Analysis analysis(int sentences, int killing) {
    String text =
        IntStream.range(0, sentences)
            .mapToObj(
                i -> i == killing ? "Gunmen killed two farmers." : "The valley is wide and green.")
            .collect(Collectors.joining(" "));
    return TriggerReading.analyze(text);
  }
}
