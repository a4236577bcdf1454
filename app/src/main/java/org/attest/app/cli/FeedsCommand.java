package org.attest.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The feeds that are watched. */
@Command(
    name = "feeds",
    header = "Watch feeds: fetch them politely and read the reports that they point at.",
    subcommands = {
      FeedsAddCommand.class,
      FeedsListCommand.class,
      FeedsRemoveCommand.class,
      FeedsPauseCommand.class,
      FeedsResumeCommand.class,
      FeedsImportCommand.class,
      FeedsExportCommand.class,
      FeedsFetchCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "What a robots.txt forbids is not fetched; one request a host at a time, with a pause between.",
      "./attest serve fetches by itself what is due; feeds fetch does so without it.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest feeds add https://example.org/feed.xml --outlet \"Example Daily\"",
      "  ./attest feeds import subscriptions.opml",
      "  ./attest feeds fetch",
      "",
      Helpful.EXIT_CODES
    })
final class FeedsCommand extends Helpful implements Runnable {

  @Override
  public void run() {
    throw new ParameterException(
        spec().commandLine(),
        "Which one: feeds add, list, remove, pause, resume, import, export or fetch?");
  }
}
