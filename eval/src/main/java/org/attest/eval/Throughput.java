package org.attest.eval;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.event.ClaimReader;
import org.attest.event.RatedTrigger;
import org.attest.event.TriggerFinder;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Mentions;
import org.attest.model.Report;
import org.attest.nlp.Analyzer;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.source.AttributionReader;
import org.attest.source.Factuality;
import org.attest.source.FactualityReader;
import org.attest.text.ReadOptions;
import org.attest.text.ReadResult;
import org.attest.text.ReportReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;
import org.attest.toll.Tolls;

/**
 * Measures how many reports a second the pipeline extracts, on one thread and on two, and which
 * step takes what share of the time.
 *
 * <p>Arguments: a file or folder of reports; the number of measured rounds, 5 if left out. One
 * round before them warms up and is not counted. Figures are medians of the rounds; a round reads
 * every report once. The shares come from rounds of their own, on one thread, with the steps called
 * one by one in the order of the pipeline.
 */
public final class Throughput {

  private enum Step {
    READ,
    ANALYSE,
    ACTORS,
    PLACES,
    DATES,
    TOLLS,
    ATTRIBUTION,
    TRIGGERS,
    CLAIMS
  }

  private final Analyzer analyzer = new Analyzer();
  private final ActorReader actors = new ActorReader(ActorDirectory.shipped());
  private final PlaceReader places = new PlaceReader(Gazetteer.shipped());
  private final DateReader dates = new DateReader();
  private final TollReader tolls = new TollReader();
  private final AttributionReader attributions = new AttributionReader();
  private final TriggerFinder triggers = new TriggerFinder();
  private final FactualityReader factuality = new FactualityReader();
  private final ClaimReader claims = new ClaimReader();
  private final Map<Step, Long> nanos = new EnumMap<>(Step.class);

  private Throughput() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.err.println("usage: Throughput FILE_OR_FOLDER [ROUNDS]");
      System.exit(2);
    }
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    List<String> inputs = files(Path.of(arguments[0]));
    for (int threads = 1; threads <= 2; threads++) {
      System.out.printf(
          Locale.ROOT,
          "%d thread%s: %.1f reports a second%n",
          threads,
          threads == 1 ? "" : "s",
          reportsPerSecond(inputs, threads, rounds));
    }
    shares(inputs, rounds);
  }

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }

  private static double reportsPerSecond(List<String> inputs, int threads, int rounds) {
    Pipeline pipeline =
        Pipeline.create(new PipelineOptions(null, null, false, null, null, null, threads));
    double[] speeds = new double[rounds];
    for (int round = -1; round < rounds; round++) {
      int[] outcomes = new int[1];
      long start = System.nanoTime();
      pipeline.run(inputs, outcome -> outcomes[0]++);
      double seconds = (System.nanoTime() - start) / 1e9;
      if (round >= 0) {
        speeds[round] = outcomes[0] / seconds;
      }
    }
    return median(speeds);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static void shares(List<String> inputs, int rounds) {
    Throughput throughput = new Throughput();
    Map<Step, double[]> measured = new EnumMap<>(Step.class);
    for (int round = -1; round < rounds; round++) {
      throughput.nanos.clear();
      int reports = throughput.round(inputs);
      if (round >= 0) {
        for (Step step : Step.values()) {
          measured.computeIfAbsent(step, absent -> new double[rounds])[round] =
              throughput.nanos.getOrDefault(step, 0L) / 1e6 / Math.max(1, reports);
        }
      }
    }
    double whole = measured.values().stream().mapToDouble(Throughput::median).sum();
    measured.forEach(
        (step, values) ->
            System.out.printf(
                Locale.ROOT,
                "%-12s %7.2f ms a report  %5.1f %%%n",
                step.name().toLowerCase(Locale.ROOT),
                median(values),
                100 * median(values) / whole));
  }

  private int round(List<String> inputs) {
    ReportReader reader = new ReportReader(ReadOptions.defaults());
    List<Report> reports = new ArrayList<>();
    timed(
        Step.READ,
        () -> {
          for (String input : inputs) {
            reader.read(
                input,
                InputStream.nullInputStream(),
                result -> {
                  if (result instanceof ReadResult.Read read) {
                    reports.add(read.report());
                  }
                });
          }
          return reports;
        });
    reports.forEach(this::extract);
    return reports.size();
  }

  private void extract(Report report) {
    Analysis analysis = timed(Step.ANALYSE, () -> analyzer.analyze(report));
    List<ActorMention> named = timed(Step.ACTORS, () -> actors.read(analysis));
    Tolls counted = timed(Step.TOLLS, () -> tolls.read(analysis));
    Mentions mentions =
        new Mentions(
            timed(Step.PLACES, () -> places.read(analysis)),
            timed(Step.DATES, () -> dates.read(analysis)),
            counted.quantities(),
            counted.tolls(),
            named,
            timed(Step.ATTRIBUTION, () -> attributions.read(analysis, named)));
    List<RatedTrigger> rated = timed(Step.TRIGGERS, () -> rated(analysis));
    timed(Step.CLAIMS, () -> claims.read(analysis, mentions, rated));
  }

  private List<RatedTrigger> rated(Analysis analysis) {
    return triggers.read(analysis).stream()
        .map(
            trigger -> {
              Factuality said = factuality.read(analysis, trigger);
              return new RatedTrigger(
                  trigger, said.status(), said.certainty(), said.rule(), said.detail());
            })
        .toList();
  }

  private <T> T timed(Step step, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    nanos.merge(step, System.nanoTime() - start, Long::sum);
    return result;
  }
}
