package org.attest.app.cli;

import picocli.CommandLine.Command;

/** What one can do with places beside reading reports. */
@Command(
    name = "gazetteer",
    header = "Import places, or look a name up.",
    subcommands = {GazetteerImportCommand.class, GazetteerFindCommand.class},
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Examples:",
      "  ./attest gazetteer import SY.zip admin1CodesASCII.txt",
      "  ./attest gazetteer find Saraqeb --gazetteer attest-gazetteer",
      "",
      Helpful.EXIT_CODES
    })
final class GazetteerCommand extends Helpful implements Runnable {
  @Override
  public void run() {
    spec().commandLine().usage(err());
    throw new picocli.CommandLine.ParameterException(
        spec().commandLine(), "say what to do: import or find");
  }
}
