package org.attest.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MatchingTest {

  @Test
  void movesAnEarlierPairOutOfTheWay() {
    // 0 fits both, 1 fits only 0: taking (0, 0) first must not cost the second pair.
    assertThat(Matching.size(2, 2, (i, j) -> i == 0 || j == 0)).isEqualTo(2);
  }

  @Test
  void eachIsUsedOnce() {
    assertThat(Matching.size(3, 1, (i, j) -> true)).isEqualTo(1);
    assertThat(Matching.size(0, 4, (i, j) -> true)).isZero();
    assertThat(Matching.size(2, 2, (i, j) -> false)).isZero();
  }
}
