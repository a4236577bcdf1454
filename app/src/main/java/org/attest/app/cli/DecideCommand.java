package org.attest.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What a person decides about claims and events. */
@Command(
    name = "decide",
    header = "Accept, correct or reject claims; merge, un-merge or split events.",
    subcommands = {
      DecideAcceptCommand.class,
      DecideCorrectCommand.class,
      DecideRejectCommand.class,
      DecideMergeCommand.class,
      DecideUnmergeCommand.class,
      DecideSplitCommand.class,
      DecideRedactCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "Each decision is one more entry of the log (./attest log), with who, when and why. None is",
      "ever overwritten, and no reading of new or old reports undoes one.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  ./attest decide accept e-3f9ac2d10b77 --reason \"read all three reports\"",
      "  ./attest decide correct 3f9ac2d1/c3 --set date=2023-05-26 --reason \"Friday was the 26th\"",
      "  ./attest decide reject 3f9ac2d1/c3 --reason \"an anniversary, not an attack\"",
      "  ./attest decide merge e-3f9ac2d10b77 e-81c07de2a914 --reason \"one raid, two spellings\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideCommand extends Helpful implements Runnable {

  @Override
  public void run() {
    throw new ParameterException(
        spec().commandLine(),
        "Which one: decide accept, correct, reject, merge, unmerge, split or redact?");
  }
}
