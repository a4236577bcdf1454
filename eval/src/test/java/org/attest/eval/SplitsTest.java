package org.attest.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SplitsTest {

  @Test
  void sameNumbersAsTheTrainingSide() {
    // Worked out with model/training/splits.py.
    assertThat(Splits.bucket("indiapolice", "12")).isEqualTo(29);
    assertThat(Splits.bucket("re3d", "ABC")).isEqualTo(10);
    assertThat(Splits.bucket("giveme5w1h", "70")).isEqualTo(16);
  }

  @Test
  void splitsByName() throws IOException {
    assertThat(Splits.isIn(null, "re3d", "ABC")).isTrue();
    assertThat(Splits.isIn("test", "re3d", "ABC")).isTrue();
    assertThat(Splits.isIn("heldout", "re3d", "ABC")).isEqualTo(true);
    assertThatIOException()
        .isThrownBy(() -> Splits.isIn("tst9", "re3d", "ABC"))
        .withMessageContaining("heldout");
  }

  @Test
  void annotationsAreHeldOutByTheSameRule() {
    // Worked out with is_held_out of model/training/splits.py; re3d's R0 has a number over 85 too.
    assertThat(Splits.isAnnotationHeldOut("muc4", "DEV-1")).isTrue();
    assertThat(Splits.isAnnotationHeldOut("giveme5w1h", "8")).isTrue();
    assertThat(Splits.isAnnotationHeldOut("muc4", "DEV-MUC3-0007")).isFalse();
    assertThat(Splits.isAnnotationHeldOut("re3d", "R0")).isFalse();
  }
}
