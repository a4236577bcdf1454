package org.attest.app.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Undoes a merge. */
@Command(
    name = "unmerge",
    header = "Undo a merge: what was before it is again.",
    footer = {
      "",
      "Example:",
      "  ./attest decide unmerge e-3f9ac2d10b77 --reason \"two raids after all\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideUnmergeCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "EVENT", description = "An event that was merged.")
  private String id = "";

  @Option(
      names = "--entry",
      paramLabel = "NUMBER",
      description = "Which merge, as the log numbers it; default: the event's latest.")
  private @Nullable Long entry;

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(this, (decider, ids) -> decider.unmerge(ids.event(id), entry));
  }
}
