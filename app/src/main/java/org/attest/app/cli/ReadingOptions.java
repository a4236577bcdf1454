package org.attest.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import org.attest.pipeline.PipelineOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of the commands that read reports. */
final class ReadingOptions {
  private static final int MOST_THREADS = 64;

  @Option(
      names = "--published",
      paramLabel = "YYYY-MM-DD",
      description = "Day of publication of reports that do not say theirs.")
  private @Nullable LocalDate published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of reports that do not say theirs.")
  private @Nullable String outlet;

  @Option(
      names = "--allow-private-addresses",
      description = "Let URLs lead to private and loopback addresses.")
  private boolean allowPrivateAddresses;

  @Mixin private DirectoryOptions directory = new DirectoryOptions();

  @Option(
      names = "--gazetteer",
      paramLabel = "PATH",
      description = {
        "Your own places beside those that ship: a file, or a folder made by",
        "./attest gazetteer import."
      })
  private @Nullable Path gazetteer;

  @Option(
      names = "--vague",
      paramLabel = "NAME|FILE",
      description = {
        "Give vague words of tolls numbers by a convention: acled, acled-war,",
        "or a file of your own. Default: words stay words."
      })
  private @Nullable String vague;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Reports worked on at once; default: one for each processor.")
  private @Nullable Integer threads;

  /** True if addresses may lead to private and loopback ones. */
  boolean allowsPrivateAddresses() {
    return allowPrivateAddresses;
  }

  /** The pipeline's options; a wrong value is an {@link IllegalArgumentException}. */
  PipelineOptions pipeline() {
    int wanted = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (wanted < 1 || wanted > MOST_THREADS) {
      throw new IllegalArgumentException(
          "--threads must be 1 to " + MOST_THREADS + ", not " + wanted);
    }
    return new PipelineOptions(
        published,
        outlet,
        allowPrivateAddresses,
        directory.actors(),
        directory.outlets(),
        gazetteer,
        vague,
        wanted);
  }
}
