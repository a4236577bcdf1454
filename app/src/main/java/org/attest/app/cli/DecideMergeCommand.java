package org.attest.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Merges events. */
@Command(
    name = "merge",
    header = "Say that events are one.",
    footer = {
      "",
      "Example:",
      "  ./attest decide merge e-3f9ac2d10b77 e-81c07de2a914 --reason \"one raid, two spellings\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideMergeCommand extends Helpful implements Callable<Integer> {
  @Parameters(arity = "2..*", paramLabel = "EVENT", description = "Two events or more.")
  private List<String> ids = List.of();

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(
        this, (decider, known) -> decider.merge(ids.stream().map(known::event).toList()));
  }
}
