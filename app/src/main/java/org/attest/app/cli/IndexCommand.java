package org.attest.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The index of searches. */
@Command(
    name = "index",
    header = "Make the index of searches anew.",
    subcommands = {IndexRebuildCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "The index lies beside the store and is derived from it. Searches bring it up to date by",
      "themselves; it can be deleted at any time, and nothing is lost.",
      ""
    },
    footer = {"", "Examples:", "  ./attest index rebuild", "", Helpful.EXIT_CODES})
final class IndexCommand extends Helpful implements Runnable {

  @Override
  public void run() {
    throw new ParameterException(spec().commandLine(), "Which one: index rebuild?");
  }
}
