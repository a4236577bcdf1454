package org.attest.app.cli;

import java.io.PrintWriter;
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
}
