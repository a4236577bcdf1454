package org.attest.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Accepts a claim or an event. */
@Command(
    name = "accept",
    header = "Say that a claim or an event is right; a rejected claim counts again.",
    footer = {
      "",
      "Example:",
      "  ./attest decide accept 3f9ac2d1/c3 --reason \"as the report has it\" --by Ann",
      "",
      Helpful.EXIT_CODES
    })
final class DecideAcceptCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "ID", description = "An event, e-3f9ac2d10b77, or a claim, 3f9ac2d1/c3.")
  private String id = "";

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(
        this,
        (decider, ids) ->
            Ids.isEvent(id) ? decider.accept(ids.event(id)) : decider.accept(ids.claim(id)));
  }
}
