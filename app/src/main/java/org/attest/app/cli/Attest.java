package org.attest.app.cli;

import picocli.CommandLine.Command;

/** The program without a command: says what it is for and what to type. */
@Command(
    name = "attest",
    header =
        "Reads conflict news and keeps what it claims: what, who, where, when, and who says so.",
    subcommands = {
      DemoCommand.class,
      ExtractCommand.class,
      IngestCommand.class,
      EventsCommand.class,
      ClaimsCommand.class,
      SearchCommand.class,
      IndexCommand.class,
      ExportCommand.class,
      ExportsCommand.class,
      TrainingCommand.class,
      ImportCommand.class,
      ShowCommand.class,
      DecideCommand.class,
      LogCommand.class,
      VerifyCommand.class,
      SuggestCommand.class,
      ChangesCommand.class,
      ServeCommand.class,
      DeleteCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      FeedsCommand.class,
      SearchesCommand.class,
      SourcesCommand.class,
      ActorsCommand.class,
      GazetteerCommand.class,
      VersionCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "",
      "  ./attest demo                 a small invented corpus, read before your eyes",
      "  ./attest extract report.txt   the claims of one report",
      "  ./attest ingest reports/      keep reports in ./attest.db",
      "  ./attest events               the events they add up to",
      "  ./attest show ID              where each value of an event or claim comes from",
      ""
    },
    footer = {
      "",
      "Every command has --help with examples. For documentation after the fact;",
      "not for tracking forces, picking targets or identifying people."
    })
final class Attest extends Helpful implements Runnable {

  @Override
  public void run() {
    spec().commandLine().usage(out());
  }
}
