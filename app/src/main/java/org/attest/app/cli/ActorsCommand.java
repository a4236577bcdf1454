package org.attest.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What reports state about actors themselves. */
@Command(
    name = "actors",
    header = "See what reports state about actors, and take it into your own actor file.",
    subcommands = {
      ActorsProposalsCommand.class,
      ActorsAcceptCommand.class,
      ActorsRejectCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "Other and former names, acronyms, leaders, what a group belongs to or broke away from, whom",
      "it stands with: read as claims with their words, and proposed. Nothing is taken over by itself.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest actors proposals",
      "  ./attest actors accept p-3f9ac2d1 --to actors.tsv",
      "  ./attest actors reject p-3f9ac2d1 --reason \"another group of that name\"",
      "",
      Helpful.EXIT_CODES
    })
final class ActorsCommand extends Helpful implements Runnable {

  @Override
  public void run() {
    throw new ParameterException(
        spec().commandLine(), "Which one: actors proposals, accept or reject?");
  }
}
