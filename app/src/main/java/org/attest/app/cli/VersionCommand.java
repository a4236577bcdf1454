package org.attest.app.cli;

import org.attest.app.Version;
import org.attest.export.ClaimJson;
import org.attest.model.EventType;
import picocli.CommandLine.Command;

/** Says which program this is. */
@Command(
    name = "version",
    header = "Print the version of the program, its contract and its data.",
    footer = {"", "Example:", "  ./attest version", "", Helpful.EXIT_CODES})
final class VersionCommand extends Helpful implements Runnable {
  @Override
  public void run() {
    out().println("attest " + Version.text());
    String commit = System.getenv("ATTEST_COMMIT");
    out().println("commit " + (commit == null || commit.isEmpty() ? "unknown" : commit));
    out().println("contract " + ClaimJson.SCHEMA);
    out().println("codebook " + EventType.all().size() + " event types");
    out().println("java " + Runtime.version());
  }
}
