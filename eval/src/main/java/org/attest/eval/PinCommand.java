package org.attest.eval;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.gate.Gate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval pin}. */
@Command(
    name = "attest eval pin",
    header = "Raise the floors of figures that rose.",
    description = {
      "",
      "Runs each benchmark of eval/gate.tsv once and sets the floors of figures that rose to what",
      "was measured, rounded down to a tenth; margins stay. Every new floor is added to",
      "eval/gate-history.tsv. If a figure fell below its floor and margin, nothing is pinned,",
      "unless --reason and --decision are given. Commit both files.",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 pinned, or nothing to pin; 1 a figure fell or could not be measured; 2 usage;",
      "3 fault"
    },
    sortOptions = false)
final class PinCommand implements Callable<Integer> {
  static final String NAME = "pin";

  @Mixin private GateOptions options = new GateOptions();

  @ArgGroup(exclusive = false)
  private @Nullable Leave leave;

  private final List<Benchmarks.Registered> benchmarks;

  /** What it takes to lower a floor; both or neither. */
  static final class Leave {
    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Lower the floors of figures that fell; why, in one line.")
    private String reason = "";

    @Option(
        names = "--decision",
        required = true,
        paramLabel = "NUMBER",
        description = "The decision record in docs/decisions that says so.")
    private int decision;
  }

  PinCommand(List<Benchmarks.Registered> benchmarks) {
    this.benchmarks = benchmarks;
  }

  @Override
  public Integer call() throws IOException {
    Gate gate = options.gate();
    return options.say(
        gate.pin(
            options.data(gate),
            options.measurer(benchmarks),
            LocalDate.now(ZoneOffset.UTC),
            lowering()));
  }

  private Gate.@Nullable Lowering lowering() {
    if (leave == null) {
      return null;
    }
    try {
      return new Gate.Lowering(leave.reason, leave.decision);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(options.line(), e.getMessage(), e);
    }
  }
}
