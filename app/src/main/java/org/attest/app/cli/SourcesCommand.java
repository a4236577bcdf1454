package org.attest.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The sources that reports rest on. */
@Command(
    name = "sources",
    header = "List sources, show what the store has of one, and rate it.",
    subcommands = {
      SourcesListCommand.class,
      SourcesShowCommand.class,
      SourcesRateCommand.class,
      SourcesUnrateCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "No rating of any source ships. Yours are kept in the store, each with its day and reason;",
      "none is ever overwritten, and none changes a grade.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest sources list --like times",
      "  ./attest sources show outlet:reuters",
      "  ./attest sources rate reuters.com B --reason \"corrects its errors\"",
      "",
      Helpful.EXIT_CODES
    })
final class SourcesCommand extends Helpful implements Runnable {

  @Override
  public void run() {
    throw new ParameterException(
        spec().commandLine(), "Which one: sources list, show, rate or unrate?");
  }
}
