package org.attest.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Corrects fields of a claim. */
@Command(
    name = "correct",
    header = "Give fields of a claim other values than the machine read.",
    footer = {
      "",
      "Example:",
      "  ./attest decide correct 3f9ac2d1/c3 --set toll.killed=8.. --set date=2023-05-26 --reason \"misread\"",
      "",
      Helpful.EXIT_CODES
    })
final class DecideCorrectCommand extends Helpful implements Callable<Integer> {
  @Parameters(paramLabel = "CLAIM", description = "A claim, 3f9ac2d1/c3.")
  private String id = "";

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = {
        "type, status, certainty; date=YYYY-MM-DD, YYYY-MM-DD..YYYY-MM-DD or none;",
        "place=\"NAME;CC;LATITUDE;LONGITUDE\" or none; agents, targets: those that stay, or none;",
        "toll.killed=8, 8.., ..8, 3..8 or none. as-read takes a correction back."
      })
  private Map<String, String> set = new LinkedHashMap<>();

  @Mixin private DecisionOptions options = new DecisionOptions();

  @Override
  public Integer call() {
    return options.decide(
        this,
        (decider, ids) -> {
          if (Ids.isEvent(id)) {
            throw new IllegalArgumentException(
                "An event has no values of its own: correct its claims, which are "
                    + ids.event(id).claims().stream()
                        .map(EventText::shortId)
                        .collect(Collectors.joining(", ")));
          }
          return decider.correct(ids.claim(id), set);
        });
  }
}
