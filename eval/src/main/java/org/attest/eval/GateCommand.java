package org.attest.eval;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.gate.Gate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command {@code ./attest eval gate}. */
@Command(
    name = "attest eval gate",
    header = "Check that the benchmarks' figures hold their pinned floors.",
    description = {
      "",
      "Runs each benchmark with a pinned figure once, as EvaluationGateTest does in the build.",
      "The floors are in eval/gate.tsv, the rule in docs/evaluation.md.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 all hold; 1 a figure fell, the data changed or are not there, or a floor was",
      "lowered against the rule; 2 usage; 3 fault"
    },
    sortOptions = false)
final class GateCommand implements Callable<Integer> {
  static final String NAME = "gate";

  @Mixin private GateOptions options = new GateOptions();

  private final List<Benchmarks.Registered> benchmarks;

  GateCommand(List<Benchmarks.Registered> benchmarks) {
    this.benchmarks = benchmarks;
  }

  @Override
  public Integer call() throws IOException {
    Gate gate = options.gate();
    List<String> problems = gate.problems();
    if (!problems.isEmpty()) {
      return options.say(new Gate.Verdict(false, problems));
    }
    return options.say(gate.check(options.data(gate), options.measurer(benchmarks)));
  }
}
