package org.attest.eval;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code ./attest eval}: runs one benchmark and prints its figures. */
@Command(
    name = "attest eval",
    header = "Measure what is extracted against a public benchmark.",
    description = {
      "",
      "Reads the data of one split, runs the system on its texts and scores what comes out.",
      "Figures are in per cent.",
      "",
      "The evaluation gate, speed and peers, instead of NAME (each has a --help of its own):",
      "  gate   Run the benchmarks with pinned floors and check that their figures hold.",
      "  pin    Run them and raise the floors of figures that rose.",
      "  speed  Measure the encoder and the pipeline.",
      "  peers  Measure other systems beside ours: time expressions.",
      "  growth Measure what one more report costs as a store grows.",
      "  search-speed  Measure what it takes to index many events and to search them.",
      "  load   Measure the server with many events and many people at once.",
      ""
    },
    footerHeading = "%nBenchmarks, and what their directory holds:%n",
    sortOptions = false)
public final class EvalCommand implements Callable<Integer> {
  static final int OK = 0;
  static final int DATA_ERROR = 1;
  private static final int USAGE = 2;
  private static final int FAULT = 3;

  /** Not benchmarks but commands of their own, with other options. */
  private static final Map<String, Function<List<Benchmarks.Registered>, Object>> COMMANDS =
      Map.ofEntries(
          Map.entry(GateCommand.NAME, GateCommand::new),
          Map.entry(PinCommand.NAME, PinCommand::new),
          Map.entry("speed", all -> new SpeedCommand()),
          Map.entry("peers", all -> new PeersCommand()),
          Map.entry("growth", all -> new GrowthCommand()),
          Map.entry("search-speed", all -> new SearchSpeedCommand()),
          Map.entry("load", all -> new LoadCommand()),
          Map.entry("link-growth", all -> new LinkGrowthCommand()),
          Map.entry("train-places", all -> new TrainPlacesCommand()),
          Map.entry("train-tellings", all -> new TrainTellingsCommand()),
          Map.entry("train-statuses", all -> new TrainStatusesCommand()),
          Map.entry("train-links", all -> new TrainLinksCommand()));

  @Spec private @Nullable CommandSpec spec;

  @Parameters(paramLabel = "NAME", description = "Which benchmark; the list is below.")
  private String name = "";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Directory with the benchmark's files.")
  private Path data = Path.of("");

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      description = {
        "Which part, where the directory holds several (dev, test, tst1, ...).",
        "Without it: all that is there but training data."
      })
  private @Nullable String split;

  @Option(names = "--json", paramLabel = "FILE", description = "Also write the figures here.")
  private @Nullable Path json;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  @SuppressWarnings("UnusedVariable") // picocli reads it
  private boolean help;

  private final List<Benchmarks.Registered> benchmarks;

  private EvalCommand(List<Benchmarks.Registered> benchmarks) {
    this.benchmarks = benchmarks;
  }

  public static void main(String[] arguments) {
    PrintWriter out = writer(FileDescriptor.out);
    PrintWriter err = writer(FileDescriptor.err);
    int code = run(Benchmarks.ALL, arguments, out, err);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs the command and gives its exit code. */
  static int run(
      List<Benchmarks.Registered> benchmarks,
      String[] arguments,
      PrintWriter out,
      PrintWriter err) {
    String first = arguments.length == 0 ? "" : arguments[0];
    boolean isCommand = COMMANDS.containsKey(first);
    CommandLine line = commandLine(benchmarks, first);
    return line.setOut(out)
        .setErr(err)
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .setUsageHelpWidth(110)
        .setParameterExceptionHandler(EvalCommand::misused)
        .setExecutionExceptionHandler(EvalCommand::failed)
        .execute(isCommand ? Arrays.copyOfRange(arguments, 1, arguments.length) : arguments);
  }

  /** These commands stand where else a benchmark's name does. */
  static CommandLine commandLine(List<Benchmarks.Registered> benchmarks, String first) {
    Function<List<Benchmarks.Registered>, Object> command = COMMANDS.get(first);
    if (command != null) {
      return new CommandLine(command.apply(benchmarks)).setCaseInsensitiveEnumValuesAllowed(true);
    }
    CommandLine line = new CommandLine(new EvalCommand(benchmarks));
    line.getCommandSpec().usageMessage().footer(listed(benchmarks));
    return line;
  }

  @Override
  public Integer call() throws IOException {
    Benchmarks.Registered chosen = chosen();
    if (!Files.isDirectory(data)) {
      throw new IOException(
          "no directory %s; %s needs one that holds %s"
              .formatted(data, chosen.name(), chosen.layout()));
    }
    CommandLine line = line();
    long start = System.nanoTime();
    Figures figures;
    try {
      figures = chosen.maker().get().run(new EvalInput(data, split));
    } catch (IOException unreadable) {
      throw new IOException(
          "%s: %s%n  --data should be a directory that holds %s"
              .formatted(chosen.name(), said(unreadable), chosen.layout()),
          unreadable);
    }
    EvalResult result =
        new EvalResult(chosen.name(), split, figures, (System.nanoTime() - start) / 1e9);
    figures.notes().forEach(note -> line.getErr().println("attest eval: " + note));
    result.table().forEach(line.getOut()::println);
    if (json != null) {
      Files.writeString(json, result.json());
    }
    return OK;
  }

  private Benchmarks.Registered chosen() {
    Optional<Benchmarks.Registered> found =
        benchmarks.stream().filter(one -> one.name().equals(name)).findFirst();
    return found.orElseThrow(
        () ->
            new ParameterException(
                line(),
                "no benchmark '%s'; there are %s"
                    .formatted(
                        name,
                        String.join(
                            ", ", benchmarks.stream().map(Benchmarks.Registered::name).toList()))));
  }

  private CommandLine line() {
    if (spec == null) {
      throw new IllegalStateException("called without picocli");
    }
    return spec.commandLine();
  }

  private static String[] listed(List<Benchmarks.Registered> benchmarks) {
    return benchmarks.stream()
        .map(one -> "  %-19s %s%n  %-19s %s%n".formatted(one.name(), one.about(), "", one.layout()))
        .map(text -> text.stripTrailing().replace("%", "%%"))
        .toArray(String[]::new);
  }

  private static int misused(ParameterException mistake, String[] arguments) {
    CommandLine line = mistake.getCommandLine();
    line.getErr().println(line.getCommandName() + ": " + mistake.getMessage());
    line.getErr().println("See: ./" + line.getCommandName() + " --help");
    return USAGE;
  }

  private static int failed(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
    if (fault instanceof IOException unreadable) {
      line.getErr().println(line.getCommandName() + ": " + said(unreadable));
      return DATA_ERROR;
    }
    line.getErr().println(line.getCommandName() + ": a fault of the program: " + fault);
    fault.printStackTrace(line.getErr());
    return FAULT;
  }

  /** A file system's exception often says only the path. */
  private static String said(IOException unreadable) {
    if (unreadable instanceof FileSystemException system) {
      String reason = system.getReason();
      return reason == null
          ? "cannot read or write %s (%s)"
              .formatted(system.getFile(), unreadable.getClass().getSimpleName())
          : "cannot read %s: %s".formatted(system.getFile(), reason);
    }
    return String.valueOf(unreadable.getMessage());
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), false);
  }
}
