package org.attest.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Rejects a claim or an event. */
@Command(
    name = "reject",
    header = "Say that a claim, or all claims of an event, do not count; they stay to be seen.",
    footer = {
      "",
      "Example:",
      "  ./attest decide reject 3f9ac2d1/c3 --reason \"an anniversary, not an attack\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideRejectCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "An event, e-3f9ac2d10b77, or a claim, 3f9ac2d1/c3.")
  private String id = "";

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(
        this,
        (decider, ids) ->
            Ids.isEvent(id) ? decider.reject(ids.event(id)) : decider.reject(ids.claim(id)));
  }
}
