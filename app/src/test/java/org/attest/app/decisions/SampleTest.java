package org.attest.app.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleTest {
  private static final List<String> IDS =
      IntStream.range(0, 1_000).mapToObj(i -> "id-" + i).toList();

  @Test
  void theSameSeedDrawsTheSame() {
    List<String> shuffled = new ArrayList<>(IDS);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(Sample.of(shuffled, 50, "a")).isEqualTo(Sample.of(IDS, 50, "a")).hasSize(50);
    assertThat(Sample.of(IDS, 50, "b")).isNotEqualTo(Sample.of(IDS, 50, "a"));
    assertThat(Sample.of(IDS, 2_000, "a")).containsExactlyInAnyOrderElementsOf(IDS);
  }

  @Test
  void oneMoreToDrawFromLeavesTheOthersInOrder() {
    List<String> more = new ArrayList<>(IDS);
    more.add("one more");
    List<String> drawn = new ArrayList<>(Sample.of(more, 1_001, "a"));
    drawn.remove("one more");
    assertThat(drawn).isEqualTo(Sample.of(IDS, 1_000, "a"));
  }

  @Test
  void eachIsDrawnAboutAsOften() {
    int first = 0;
    for (int seed = 0; seed < 400; seed++) {
      first +=
          (int)
              Sample.of(IDS, 100, "seed " + seed).stream()
                  .filter(IDS.subList(0, 500)::contains)
                  .count();
    }
    // 400 draws of 100, half of them expected: 20,000, give or take 4 standard deviations of 95
    assertThat(first).isBetween(19_620, 20_380);
  }
}
