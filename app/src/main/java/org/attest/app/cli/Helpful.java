package org.attest.app.cli;

import java.io.PrintWriter;
import org.attest.pipeline.Pipeline;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: help, and where it prints. */
abstract class Helpful {
  static final String EXIT_CODES =
      "Exit codes: 0 all inputs used, 1 some inputs rejected, 2 usage, 3 fault.";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable")
  private boolean help;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  CommandSpec spec() {
    return spec;
  }

  PrintWriter out() {
    return spec.commandLine().getOut();
  }

  PrintWriter err() {
    return spec.commandLine().getErr();
  }

  /** Says, where it is so, that reports are read without the language model, and why. */
  void sayIfWithoutModel() {
    Pipeline.withoutModel()
        .ifPresent(
            why ->
                err()
                    .println(
                        Printable.line(
                            "attest: reading without the language model, by the lexicons alone,"
                                + " which find less: "
                                + why)));
  }
}
