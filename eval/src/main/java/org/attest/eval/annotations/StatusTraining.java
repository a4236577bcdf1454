package org.attest.eval.annotations;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.attest.eval.CodePoints;
import org.attest.eval.PlainReports;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LogLinear;
import org.attest.event.StatusReading;
import org.attest.model.Pointed;
import org.attest.model.Status;
import org.attest.pipeline.Pipeline;
import org.attest.pipeline.PipelineOptions;
import tools.jackson.databind.JsonNode;

/**
 * Learns what shows whether an occurrence took place, goes on, is planned and so on, from the
 * statuses in our annotated passages, and measures it on the passages held out.
 */
public final class StatusTraining {
  private static final int ROUNDS = 12;
  private static final double PENALTY = 4e-2;
  private static final int LEAST_OFTEN = 8;
  private static final String OF = ": ";

  /**
   * A telling with its status as annotated.
   *
   * @param document where it stands
   */
  private record Example(String document, StatusReading reading, Status right) {}

  private final Path data;
  private final Pipeline pipeline = Pipeline.create(PipelineOptions.defaults());

  /**
   * @param data the folder of all data sets
   */
  public StatusTraining(Path data) {
    this.data = data;
  }

  /** How well the weights that ship tell it on passages that taught none; a line each. */
  public List<String> measure() throws IOException {
    List<Example> examples = examples("heldout");
    long worded = examples.stream().filter(one -> one.reading.worded() == one.right).count();
    long weighed = examples.stream().filter(one -> one.reading.weighed() == one.right).count();
    return List.of(
        "held out: %d tellings, status right by the wording alone %.1f, by all signs %.1f"
            .formatted(
                examples.size(),
                Counts.percent(worded, examples.size()),
                Counts.percent(weighed, examples.size())));
  }

  /** Learns and writes {@code statuses.tsv} into a directory; says what it did, a line each. */
  public List<String> run(Path out) throws IOException {
    List<Example> examples = examples("train");
    List<Map<String, Double>> columns = columns(learn(examples));
    LogLinear.write(
        out.resolve("statuses.tsv"),
        "# How much each sign speaks for each status of an occurrence; learned by ./attest eval train-statuses.",
        Arrays.stream(Status.values()).map(Status::code).toList(),
        columns);
    return List.of(
        "%d tellings, %d weights"
            .formatted(examples.size(), columns.stream().mapToInt(Map::size).sum()));
  }

  private static Map<String, Double> learn(List<Example> examples) {
    List<LogLinear.Example> choices = new ArrayList<>();
    for (Example example : examples) {
      List<Map<String, Double>> options = new ArrayList<>();
      List<Boolean> right = new ArrayList<>();
      for (Status status : Status.values()) {
        options.add(signs(example.reading.signs(), status));
        right.add(status == example.right);
      }
      choices.add(new LogLinear.Example(options, right));
    }
    return LogLinear.learn(choices, ROUNDS, PENALTY, LEAST_OFTEN, sign -> false);
  }

  private static Map<String, Double> signs(Set<String> signs, Status status) {
    return signs.stream().collect(Collectors.toMap(sign -> status.code() + OF + sign, s -> 1.0));
  }

  /** The weights of each status. */
  private static List<Map<String, Double>> columns(Map<String, Double> weights) {
    Map<Status, Map<String, Double>> columns = new TreeMap<>();
    for (Status status : Status.values()) {
      String prefix = status.code() + OF;
      Map<String, Double> column = new TreeMap<>();
      weights.forEach(
          (sign, weight) -> {
            if (sign.startsWith(prefix)) {
              column.put(sign.substring(prefix.length()), weight);
            }
          });
      columns.put(status, column);
    }
    return List.copyOf(columns.values());
  }

  private List<Example> examples(String split) throws IOException {
    return LearnedPassages.examples(data, split, this::examples);
  }

  private List<Example> examples(Passage passage, String text) {
    Map<Pointed, Status> told = new LinkedHashMap<>();
    for (JsonNode trigger : passage.marks().path("triggers")) {
      int start = passage.start() + trigger.path("start").asInt();
      int end = passage.start() + trigger.path("end").asInt();
      told.put(
          new Pointed(CodePoints.span(text, start, end), trigger.path("type").asString("")),
          status(trigger));
    }
    List<Example> examples = new ArrayList<>();
    if (told.isEmpty()) {
      return examples;
    }
    for (StatusReading reading :
        pipeline.statuses(PlainReports.of(text), List.copyOf(told.keySet()))) {
      told.entrySet().stream()
          .filter(one -> one.getKey().word().overlaps(reading.word()))
          .findFirst()
          .ifPresent(one -> examples.add(new Example(passage.document(), reading, one.getValue())));
    }
    return examples;
  }

  private static Status status(JsonNode trigger) {
    String code = trigger.path("status").asString(Status.OCCURRED.code());
    return Arrays.stream(Status.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no status " + code));
  }
}
