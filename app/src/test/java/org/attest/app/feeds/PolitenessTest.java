package org.attest.app.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolitenessTest {
  private static final Instant NOW = Instant.parse("2031-04-01T12:00:00Z");

  @Test
  void twoRequestsToAHostHaveAPauseBetween() throws Exception {
    HostTurns turns = new HostTurns(Clock.systemUTC());
    Duration pause = Duration.ofMillis(40);
    List<Long> begun = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      turns.take("example.org", pause, () -> begun.add(System.nanoTime()));
    }
    assertThat(begun.get(1) - begun.get(0)).isGreaterThanOrEqualTo(pause.toNanos());
    assertThat(begun.get(2) - begun.get(1)).isGreaterThanOrEqualTo(pause.toNanos());
  }

  @Test
  void aHostRestsUntilItIsTime() {
    HostTurns turns = new HostTurns(Clock.fixed(NOW, java.time.ZoneOffset.UTC));
    assertThat(turns.resting("example.org")).isEmpty();
    turns.rest("example.org", NOW.plusSeconds(1));
    assertThat(turns.resting("example.org")).contains(NOW.plusSeconds(1));
    assertThat(turns.resting("example.net")).isEmpty();
    turns.rest("example.org", NOW);
    assertThat(turns.resting("example.org")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 | PT2M",
        "0 | PT0S",
        "99999999 | PT168H",
        "Tue, 01 Apr 2031 12:01:00 GMT | PT1M",
        "Tue, 01 Apr 2031 11:00:00 GMT |",
        "soon |",
        "-5 |",
        "99999999999999999999 |"
      })
  void retryAfterIsSecondsOrADate(String header, Duration wait) {
    assertThat(RetryAfter.read(Optional.of(header), NOW)).isEqualTo(Optional.ofNullable(wait));
  }

  @ParameterizedTest
  @CsvSource({"1, PT54M, PT66M", "2, PT108M, PT132M", "5, PT14H, PT18H", "50, PT21H, PT27H"})
  void failuresDoubleThePauseUpToADay(int failures, Duration least, Duration most) {
    Schedule schedule = new Schedule(Duration.ofMinutes(30), new Random(1));
    for (int i = 0; i < 50; i++) {
      Instant next = schedule.afterFailure(NOW, failures, Optional.empty());
      assertThat(Duration.between(NOW, next)).isBetween(least, most);
    }
  }

  @Test
  void whatTheServerAsksForIsKeptTo() {
    Schedule schedule = new Schedule(Duration.ofMinutes(30), new Random(1));
    assertThat(schedule.afterFailure(NOW, 1, Optional.of(Duration.ofDays(3))))
        .isAfterOrEqualTo(NOW.plus(Duration.ofDays(3)));
    assertThat(schedule.next(NOW))
        .isBetween(NOW.plus(Duration.ofMinutes(27)), NOW.plus(Duration.ofMinutes(33)));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTPS://Example.ORG, https://example.org/",
    "http://example.org:8080/a b?x=1#top, http://example.org:8080/a%20b?x=1",
    "https://example.org/a/../b, https://example.org/b"
  })
  void addressesOfTheWebAreMadePlain(String typed, String plain) {
    assertThat(FeedAddress.of(typed)).isEqualTo(URI.create(plain));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.org",
        "file:///etc/passwd",
        "javascript:a()",
        "https://user:secret@example.org/",
        "https:///path",
        "https://exa mple.org/\u0000"
      })
  void otherAddressesAreRefused(String typed) {
    assertThatThrownBy(() -> FeedAddress.of(typed)).isInstanceOf(IllegalArgumentException.class);
  }
}
