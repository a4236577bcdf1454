package org.attest.app.cli;

import java.util.function.Supplier;
import picocli.CommandLine.ParameterException;

/** Turns a caller's mistake into the message and exit code of one. */
final class Usage {

  private Usage() {}

  /** What the work gives; an {@link IllegalArgumentException} of it is a usage error. */
  static <T> T check(Helpful command, Supplier<T> work) {
    try {
      return work.get();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          command.spec().commandLine(), Printable.line(String.valueOf(e.getMessage())), e);
    }
  }
}
