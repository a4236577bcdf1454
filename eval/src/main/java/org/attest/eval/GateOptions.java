package org.attest.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attest.eval.gate.Gate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands of the evaluation gate have in common. */
final class GateOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Directory with the data sets; default: ../shared/data beside the project.")
  private @Nullable Path data;

  @Option(
      names = "--only",
      paramLabel = "NAME",
      description = "Only this benchmark; may be given again for others.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  /** The project's gate for the benchmarks asked for. */
  Gate gate() throws IOException {
    Gate gate = Gate.open();
    for (String name : only) {
      if (!gate.benchmarks().contains(name)) {
        throw new ParameterException(
            line(),
            "no floors of '%s'; there are those of %s"
                .formatted(name, String.join(", ", gate.benchmarks())));
      }
    }
    return gate.only(only);
  }

  Path data(Gate gate) throws IOException {
    Path folder = data == null ? gate.data() : data;
    if (!Files.isDirectory(folder)) {
      throw new IOException("no directory " + folder + "; --data names the one of all data sets");
    }
    return folder;
  }

  /** Prints what came out and gives the exit code. */
  int say(Gate.Verdict verdict) {
    verdict.lines().forEach(line().getOut()::println);
    return verdict.holds() ? EvalCommand.OK : EvalCommand.DATA_ERROR;
  }

  /** Runs benchmarks and says on standard error which one runs. */
  Gate.Measurer measurer(List<Benchmarks.Registered> benchmarks) {
    Gate.Measurer quiet = Benchmarks.measurer(benchmarks);
    return (name, input) -> {
      String split = input.split() == null ? "" : " " + input.split();
      line().getErr().println("attest eval: running " + name + split);
      line().getErr().flush();
      return quiet.measure(name, input);
    };
  }

  CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("called without picocli");
    }
    return spec.commandLine();
  }
}
