package org.attest.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The searches that people saved. */
@Command(
    name = "searches",
    header = "List the searches that people saved in the browser, and what changed of them.",
    subcommands = {SearchesListCommand.class, SearchesDigestCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ./attest searches list",
      "  ./attest searches digest 3f9ac2d1",
      "",
      Helpful.EXIT_CODES
    })
final class SearchesCommand extends Helpful implements Runnable {

  @Override
  public void run() {
    throw new ParameterException(spec().commandLine(), "Which one: searches list or digest?");
  }
}
