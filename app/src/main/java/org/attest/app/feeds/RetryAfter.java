package org.attest.app.feeds;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads how long a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {
  /** Whoever asks for more is asked again after this. */
  private static final Duration MOST = Duration.ofDays(7);

  private RetryAfter() {}

  static Optional<Duration> read(Optional<String> header, Instant now) {
    return header.map(String::strip).flatMap(text -> read(text, now)).map(RetryAfter::atMost);
  }

  private static Optional<Duration> read(String text, Instant now) {
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration atMost(Duration asked) {
    return asked.compareTo(MOST) > 0 ? MOST : asked;
  }
}
