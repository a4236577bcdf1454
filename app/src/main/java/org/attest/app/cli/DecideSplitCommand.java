package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Splits claims off an event. */
@Command(
    name = "split",
    header = "Say that claims of an event are of another occurrence.",
    footer = {
      "",
      "Example:",
      "  ./attest decide split e-3f9ac2d10b77 --claim 81c07de2/c1 --reason \"the raid of the day before\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideSplitCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "EVENT", description = "The event.")
  private String id = "";

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      required = true,
      description = "A claim that is of another occurrence; may be given again for others.")
  private List<String> claims = List.of();

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(
        this,
        (decider, ids) -> decider.split(ids.event(id), claims.stream().map(ids::claim).toList()));
  }
}
