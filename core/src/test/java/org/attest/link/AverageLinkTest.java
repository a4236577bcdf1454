package org.attest.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AverageLinkTest {

  private static LinkPair<String> pair(String one, String other, double probability) {
    return new LinkPair<>(one, other, Map.of(), probability);
  }

  @Test
  void aChainOfLikenessesDoesNotJoinItsEnds() {
    // a and b first (0.9); c to both: (0.8 + 0) / 2
    List<LinkPair<String>> pairs = List.of(pair("a", "b", 0.9), pair("b", "c", 0.8));
    List<String> ids = List.of("a", "b", "c", "d");
    assertThat(AverageLink.clusters(ids, pairs, 0.5))
        .containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
    assertThat(AverageLink.clusters(ids, pairs, 0.4))
        .containsExactly(List.of("a", "b", "c"), List.of("d"));
  }

  @Test
  void theOrderOfPairsChangesNothing() {
    Random random = new Random(5);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ids.add("m" + (100 + i));
    }
    List<LinkPair<String>> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (int j = i + 1; j < 40; j++) {
        if (random.nextInt(3) == 0) {
          pairs.add(pair(ids.get(i), ids.get(j), random.nextInt(10) / 10.0));
        }
      }
    }
    List<List<String>> expected = AverageLink.clusters(ids, pairs, 0.3);
    assertThat(expected.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(ids);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(pairs, random);
      assertThat(AverageLink.clusters(ids, pairs, 0.3)).isEqualTo(expected);
    }
  }
}
