package org.attest.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a report. */
@Command(
    name = "delete",
    header = "Delete a report with all that was derived from it; the log says that it was.",
    footer = {
      "",
      "Example:",
      "  ./attest delete 3f9ac2d1 --by \"A. Editor\" --reason \"withdrawn by its outlet\"",
      "",
      Helpful.EXIT_CODES
    })
final class DeleteCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "REPORT", description = "The report's id, or how it begins: 3f9ac2d1")
  private String id = "";

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(this, (decider, ids) -> decider.delete(ids.report(id).report()));
  }
}
