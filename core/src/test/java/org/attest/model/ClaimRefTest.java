package org.attest.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClaimRefTest {
  @Test
  void claimsOfAReportAreOrderedByNumber() {
    List<String> inOrder = List.of("a c1", "a c2", "a c9", "a c10", "a c11", "a c100", "b c1");
    assertThat(inOrder.reversed().stream().map(ClaimRefTest::ref).sorted())
        .containsExactlyElementsOf(inOrder.stream().map(ClaimRefTest::ref).toList());
    assertThat(Stream.of("a c7", "a c70").map(ref -> ref(ref).compareTo(ref(ref)))).containsOnly(0);
  }

  private static ClaimRef ref(String words) {
    String[] parts = words.split(" ");
    return new ClaimRef(parts[0], parts[1]);
  }
}
