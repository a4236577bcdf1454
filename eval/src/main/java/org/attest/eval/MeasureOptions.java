package org.attest.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands that measure, and are no benchmarks, have in common. */
final class MeasureOptions {
  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures here.")
  private @Nullable Path json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("called without picocli");
    }
    return spec.commandLine();
  }

  /** Says on standard error how far it is. */
  void progress(String said) {
    line().getErr().println("  " + said);
    line().getErr().flush();
  }

  /** Prints the table, writes the figures where they are asked for, and gives the exit code. */
  int say(List<String> table, EvalResult result) throws IOException {
    table.forEach(line().getOut()::println);
    if (json != null) {
      Files.writeString(json, result.json());
    }
    return EvalCommand.OK;
  }
}
