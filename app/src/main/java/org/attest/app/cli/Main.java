package org.attest.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.attest.app.search.SearchException;
import org.attest.app.store.StoreException;
import picocli.CommandLine;

/** The entry point of {@code ./attest}. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    // Not System.out: its charset follows the locale, and reports are not all in ASCII.
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(arguments, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command and gives its exit code. */
  static int run(String[] arguments, PrintWriter out, PrintWriter err) {
    return commandLine().setOut(out).setErr(err).execute(arguments);
  }

  static CommandLine commandLine() {
    return new CommandLine(new Attest())
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(100)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(Main::usage)
        .setExecutionExceptionHandler(
            (fault, command, parsed) -> {
              command.getErr().println("attest: " + Printable.line(message(fault)));
              return ExitCode.FAULT;
            });
  }

  private static int usage(CommandLine.ParameterException mistake, String[] arguments) {
    CommandLine command = mistake.getCommandLine();
    command.getErr().println("attest: " + Printable.line(String.valueOf(mistake.getMessage())));
    String name = command.getCommandSpec().qualifiedName(" ");
    command.getErr().println("See: ./" + name + " --help");
    return ExitCode.USAGE;
  }

  private static String message(Exception fault) {
    if (fault instanceof StoreException || fault instanceof SearchException) {
      return String.valueOf(fault.getMessage());
    }
    return "a fault of the program, nothing half kept: " + fault;
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
