package org.attest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GreatCircleTest {

  @Test
  void quarterOfTheEquator() {
    // 6371.0088 * pi / 2
    assertThat(GreatCircle.km(0, 0, 0, 90)).isCloseTo(10007.557, within(0.001));
  }

  @Test
  void oppositePointsAreHalfTheCircumferenceApart() {
    // 6371.0088 * pi
    assertThat(GreatCircle.km(30, 10, -30, -170)).isCloseTo(20015.115, within(0.001));
  }

  @Test
  void noDistanceToItself() {
    assertThat(GreatCircle.km(36.2, 37.1, 36.2, 37.1)).isZero();
  }
}
