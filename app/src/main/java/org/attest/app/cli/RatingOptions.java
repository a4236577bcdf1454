package org.attest.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.attest.app.sources.KnownSource;
import org.attest.app.store.SourceRatings;
import org.attest.model.Reliability;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who rates when and why. */
final class RatingOptions {
  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; needed.")
  private @Nullable String reason;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who sets it; default: the name you are logged in by.")
  private @Nullable String author;

  @Option(
      names = "--on",
      paramLabel = "YYYY-MM-DD",
      description = "From which day it counts; default: today. Not in the future.")
  private @Nullable LocalDate day;

  /**
   * @param letter null to withdraw
   * @throws IllegalArgumentException if the reason is missing or the day is still to come
   */
  SourceRatings.Entry entry(KnownSource source, @Nullable Reliability letter) {
    if (reason == null || reason.isBlank()) {
      throw new IllegalArgumentException(
          "A rating and its withdrawal need a reason: --reason \"...\"");
    }
    LocalDate today = LocalDate.now();
    LocalDate on = day == null ? today : day;
    if (on.isAfter(today)) {
      throw new IllegalArgumentException("--on " + on + " is still to come");
    }
    return new SourceRatings.Entry(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        on,
        author(author),
        source.id(),
        source.name(),
        letter,
        reason.strip());
  }

  /** The name given, else that of the account. */
  static String author(@Nullable String given) {
    if (given != null && !given.isBlank()) {
      return given.strip();
    }
    String account = System.getProperty("user.name", "");
    return account.isBlank() ? "unnamed" : account;
  }
}
