package org.attest.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.attest.eval.load.ServerLoad;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The command {@code ./attest eval load}: what the server takes. */
@Command(
    name = LoadCommand.NAME,
    header = "Measure the server over a store of so many events, and with many people at once.",
    description = {
      "",
      "Makes a store of made-up news, or takes the one that was made before, starts the server in a",
      "process of its own, and times what people wait for: the very first request, one reader after",
      "a warm-up, and readers and reviewers at once, who really decide. In the end the log is held",
      "against what the server said it kept. Prints a table with the machine; times in ms, to the",
      "last byte.",
      ""
    },
    sortOptions = false)
final class LoadCommand implements Callable<Integer> {
  static final String NAME = "attest eval load";

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "How many incidents are made up (default: ${DEFAULT-VALUE}).")
  private int events = 100_000;

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description =
          "Where the store is kept for another run (default: attest-load in the temporary"
              + " folder).")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir", ""), "attest-load");

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Requests of each kind before any is timed (default: ${DEFAULT-VALUE}).")
  private int warmUp = 50;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "Requests of each kind that are timed (default: ${DEFAULT-VALUE}).")
  private int samples = 200;

  @Option(names = "--readers", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int readers = 50;

  @Option(names = "--reviewers", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private int reviewers = 5;

  @Option(
      names = "--minutes",
      paramLabel = "N",
      description = "How long all are at it at once (default: ${DEFAULT-VALUE}).")
  private double minutes = 5;

  @Option(
      names = "--think",
      paramLabel = "SECONDS",
      description = "Between two requests of one person, on average (default: ${DEFAULT-VALUE}).")
  private double think = 4;

  @Option(
      names = "--server-option",
      paramLabel = "OPTION",
      description = "A further option of the server's JVM; may be repeated.")
  private List<String> serverOptions = new ArrayList<>();

  @Mixin private MeasureOptions options = new MeasureOptions();

  @Override
  public Integer call() throws IOException, InterruptedException {
    ServerLoad.Plan plan;
    try {
      plan =
          new ServerLoad.Plan(
              events, folder, warmUp, samples, readers, reviewers, minutes, think, serverOptions);
    } catch (IllegalArgumentException mistake) {
      throw new ParameterException(options.line(), String.valueOf(mistake.getMessage()), mistake);
    }
    long start = System.nanoTime();
    ServerLoad.Measured measured = new ServerLoad(plan, options::progress).run();
    return options.say(
        measured.table(),
        new EvalResult("load", null, measured.figures(), (System.nanoTime() - start) / 1e9));
  }
}
