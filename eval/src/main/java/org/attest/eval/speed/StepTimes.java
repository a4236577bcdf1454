package org.attest.eval.speed;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.actor.RelationReader;
import org.attest.eval.timing.Rounds;
import org.attest.event.ClaimReader;
import org.attest.event.RatedTrigger;
import org.attest.event.TriggerNeighbourhood;
import org.attest.event.TriggerWeigher;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.Mentions;
import org.attest.model.Predictions;
import org.attest.model.Report;
import org.attest.nlp.Analyzer;
import org.attest.nlp.encoder.Encoder;
import org.attest.nlp.encoder.PredictionReader;
import org.attest.pipeline.TriggerReading;
import org.attest.place.Gazetteer;
import org.attest.place.PlaceReader;
import org.attest.source.AttributionReader;
import org.attest.text.ReadOptions;
import org.attest.text.ReadResult;
import org.attest.text.ReportReader;
import org.attest.time.DateReader;
import org.attest.toll.TollReader;
import org.attest.toll.Tolls;

/**
 * What each step of the pipeline takes of the time, on one thread, with the steps called one by one
 * in the order of the pipeline.
 */
final class StepTimes {

  private enum Step {
    READ,
    ANALYSE,
    ENCODE,
    ACTORS,
    PLACES,
    DATES,
    TOLLS,
    ATTRIBUTION,
    TRIGGERS,
    CLAIMS,
    RELATIONS
  }

  private final List<String> inputs;
  private final PredictionReader predictions;
  private final ReportReader reader = new ReportReader(ReadOptions.defaults());
  private final Analyzer analyzer = new Analyzer();
  private final ActorReader actors = new ActorReader(ActorDirectory.shipped());
  private final PlaceReader places = new PlaceReader(Gazetteer.shipped());
  private final DateReader dates = new DateReader();
  private final TollReader tolls = new TollReader();
  private final AttributionReader attributions = new AttributionReader();
  private final TriggerNeighbourhood neighbourhood = new TriggerNeighbourhood();
  private final TriggerReading triggers = new TriggerReading(TriggerWeigher.cautious());
  private final ClaimReader claims = new ClaimReader();
  private final RelationReader relations = new RelationReader();
  private final Map<Step, Long> nanos = new EnumMap<>(Step.class);
  private final List<Map<Step, Double>> rounds = new ArrayList<>();

  /**
   * @param inputs paths of the articles
   */
  StepTimes(List<String> inputs, Encoder encoder) {
    this.inputs = List.copyOf(inputs);
    predictions = new PredictionReader(encoder);
  }

  /** Takes all articles through all steps once. */
  void round() {
    nanos.clear();
    List<Report> reports = timed(Step.READ, this::reports);
    reports.forEach(this::extract);
    Map<Step, Double> milliseconds = new EnumMap<>(Step.class);
    nanos.forEach((step, time) -> milliseconds.put(step, time / 1e6 / Math.max(1, reports.size())));
    rounds.add(milliseconds);
  }

  /** For each step, by its name in lower case, the median milliseconds for an article. */
  SequencedMap<String, Double> milliseconds() {
    List<Map<Step, Double>> counted = rounds.subList(Math.min(1, rounds.size()), rounds.size());
    SequencedMap<String, Double> medians = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      List<Double> times = counted.stream().map(round -> round.getOrDefault(step, 0.0)).toList();
      medians.put(step.name().toLowerCase(Locale.ROOT), Rounds.median(times));
    }
    return medians;
  }

  /** The articles that can be read, in their order. */
  List<Report> reports() {
    List<Report> reports = new ArrayList<>();
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
  }

  private void extract(Report report) {
    Analysis analysed = timed(Step.ANALYSE, () -> analyzer.analyze(report));
    Predictions predicted =
        timed(
            Step.ENCODE, () -> predictions.read(analysed.sentences(), neighbourhood.of(analysed)));
    Analysis analysis = analysed.with(predicted);
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
    List<RatedTrigger> rated = timed(Step.TRIGGERS, () -> triggers.read(analysis));
    timed(Step.CLAIMS, () -> claims.read(analysis, mentions, rated));
    timed(
        Step.RELATIONS,
        () -> relations.read(analysis, named, mentions.places(), mentions.attributions()));
  }

  private <T> T timed(Step step, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    nanos.merge(step, System.nanoTime() - start, Long::sum);
    return result;
  }
}
