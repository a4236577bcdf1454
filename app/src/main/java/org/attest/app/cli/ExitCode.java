package org.attest.app.cli;

/** What the program ends with (docs/commands.md). */
final class ExitCode {
  static final int OK = 0;
  static final int SOME_REJECTED = 1;
  static final int USAGE = 2;
  static final int FAULT = 3;

  private ExitCode() {}
}
