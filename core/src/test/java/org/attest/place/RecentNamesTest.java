package org.attest.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecentNamesTest {

  @Test
  void whatIsAskedForStaysAndTheRestIsForgotten() {
    RecentNames names = new RecentNames();
    names.put("Aleppo", List.of());
    names.put("Homs", List.of());
    for (int round = 0; round < 3; round++) {
      assertThat(names.get("Aleppo")).isNotNull();
      for (int i = 0; i < 9000; i++) {
        names.put("x" + round + "/" + i, List.of());
      }
    }
    assertThat(names.get("Aleppo")).isNotNull();
    assertThat(names.get("Homs")).isNull();
  }
}
