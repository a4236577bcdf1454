package org.attest.app.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final AtomicLong clock = new AtomicLong();

  @Test
  void aFewAtOnceAndThenAsTimePasses() {
    Throttle throttle = new Throttle(3, 1, clock::get);
    for (int i = 0; i < 3; i++) {
      assertThat(throttle.take("a")).isZero();
    }
    assertThat(throttle.take("a")).isEqualTo(60);
    assertThat(throttle.take("b")).isZero();
    clock.addAndGet(59_000_000_000L);
    assertThat(throttle.look("a")).isEqualTo(1);
    clock.addAndGet(1_100_000_000L);
    assertThat(throttle.take("a")).isZero();
    assertThat(throttle.take("a")).isPositive();
    throttle.forget("a");
    assertThat(throttle.take("a")).isZero();
  }

  @Test
  void manyWhoComeOnceTakeNoMemory() {
    Throttle throttle = new Throttle(1, 1, clock::get);
    assertThat(throttle.take("first")).isZero();
    for (int i = 0; i < 10_000; i++) {
      throttle.take("other " + i);
    }
    assertThat(throttle.take("first")).isZero();
  }
}
