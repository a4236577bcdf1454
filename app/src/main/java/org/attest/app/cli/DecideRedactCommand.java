package org.attest.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hides words of a report. */
@Command(
    name = "redact",
    header = "Hide the name of a private person, wherever what its report says is shown.",
    footer = {
      "",
      "Example:",
      "  ./attest decide redact 3f9ac2d1/c3 --words \"Jane Invented\" --reason \"a witness\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideRedactCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "CLAIM", description = "A claim of the report, 3f9ac2d1/c3.")
  private String id = "";

  @Option(
      names = "--words",
      paramLabel = "NAME",
      required = true,
      description = "What is hidden, as the report writes it; whole words, in any case.")
  private String words = "";

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(this, (decider, ids) -> decider.redact(ids.claim(id), words));
  }
}
