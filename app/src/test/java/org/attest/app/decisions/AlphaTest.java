package org.attest.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlphaTest {

  /** A dot is a value that is missing. */
  private static List<List<@Nullable Character>> units(String... coders) {
    List<List<@Nullable Character>> units = new ArrayList<>();
    for (int i = 0; i < coders[0].length(); i++) {
      List<@Nullable Character> unit = new ArrayList<>();
      for (String coder : coders) {
        unit.add(coder.charAt(i) == '.' ? null : Character.valueOf(coder.charAt(i)));
      }
      units.add(unit);
    }
    return units;
  }

  /** Krippendorff (2011), section B: two coders, twelve units, alpha 0.692. */
  @Test
  void twoCodersWithoutGaps() {
    assertThat(Alpha.nominal(units("aabbdcccedda", "babbbccceddd")).orElseThrow())
        .isCloseTo(0.692, offset(0.0005));
  }

  /** Krippendorff (2011), section C: four coders, values missing, alpha 0.743. */
  @Test
  void fourCodersWithGaps() {
    assertThat(
            Alpha.nominal(units("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
                .orElseThrow())
        .isCloseTo(0.743, offset(0.0005));
  }

  @Test
  void oneValueAloneHasNoAlpha() {
    assertThat(Alpha.nominal(units("aaa", "aaa"))).isEmpty();
    assertThat(Alpha.nominal(units("abc", "..."))).isEmpty();
    assertThat(Alpha.nominal(units("ab", "ab"))).hasValue(1);
  }
}
