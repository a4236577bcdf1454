package org.attest.eval.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private long now;
  private final List<String> ran = new ArrayList<>();

  /** Each round takes the next of the seconds. */
  private Contender scripted(String name, long... seconds) {
    int[] next = new int[1];
    return new Contender(
        name,
        () -> {
          ran.add(name);
          now += seconds[next[0]++] * 1_000_000_000;
        });
  }

  @Test
  void contendersTakeTurnsAndTheFirstRoundDoesNotCount() {
    List<String> said = new ArrayList<>();
    Map<String, Double> medians =
        new Rounds(() -> now, said::add)
            .seconds(List.of(scripted("a", 90, 5, 1, 3), scripted("b", 80, 2, 4, 40)), 3);
    assertThat(ran).containsExactly("a", "b", "a", "b", "a", "b", "a", "b");
    // The middle of 1, 3, 5 and of 2, 4, 40.
    assertThat(medians).containsExactly(Map.entry("a", 3.0), Map.entry("b", 4.0));
    assertThat(said).containsExactly("warming up", "round 1 of 3", "round 2 of 3", "round 3 of 3");
  }

  @Test
  void medianOfAnEvenNumberIsTheMeanOfTheMiddle() {
    assertThat(Rounds.median(List.of(4.0, 1.0, 9.0, 2.0))).isCloseTo(3.0, within(1e-12));
    assertThat(Rounds.median(List.of(7.0))).isEqualTo(7.0);
  }
}
