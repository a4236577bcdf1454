package org.attest.eval.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void theMeanOverBinsOfHowFarTheyAreOff() {
    List<Calibration.Said> said =
        List.of(
            new Calibration.Said(0.95, true),
            new Calibration.Said(0.95, false),
            new Calibration.Said(0.15, false),
            new Calibration.Said(1, true));
    // bin 9: |2.9 - 2| of three; bin 1: |0.15 - 0| of one
    assertThat(Calibration.error(said)).isCloseTo((0.9 + 0.15) / 4, within(1e-9));
    assertThat(Calibration.error(List.of())).isZero();
  }
}
