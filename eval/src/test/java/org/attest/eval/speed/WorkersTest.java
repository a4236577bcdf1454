package org.attest.eval.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

  @Test
  void eachItemIsWorkedOnOnce() {
    List<Integer> items = IntStream.range(0, 100).boxed().toList();
    for (int threads = 1; threads <= 3; threads++) {
      ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
      Workers.each(items, threads, done::add);
      assertThat(done).containsExactlyInAnyOrderElementsOf(items);
    }
  }

  @Test
  void aFailureIsNotLost() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                Workers.each(
                    List.of(1, 2),
                    2,
                    item -> {
                      throw new IllegalArgumentException("item " + item);
                    }))
        .withMessageContaining("item 1");
  }
}
