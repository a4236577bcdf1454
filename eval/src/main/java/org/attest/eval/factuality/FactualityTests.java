package org.attest.eval.factuality;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.eval.Splits;
import org.attest.eval.score.Counts;
import org.attest.eval.tempeval3.TempEval3;
import org.attest.eval.tempeval3.TimeMlFile;
import org.attest.event.TriggerWeigher;
import org.attest.model.Analysis;
import org.attest.model.Pointed;
import org.attest.model.Trigger;
import org.attest.nlp.Analyzer;
import org.attest.source.Factuality;
import org.attest.source.FactualityReader;

/**
 * The benchmark factuality: the status that is read for each event which a link of TimeML governs,
 * against the statuses that the link stands for ({@link Subordination}).
 *
 * <p>Figures: {@code accuracy} of all, of each kind of link, and apart of the half of the documents
 * that no word was chosen on ({@code unseen_accuracy}).
 */
public final class FactualityTests implements Benchmark {
  private static final int HALF = 50;

  private final BiFunction<Analysis, Trigger, Factuality> reader;

  public FactualityTests() {
    FactualityReader core = new FactualityReader();
    reader = core::read;
  }

  /**
   * @param reader gives the factuality of the event that a trigger stands for
   */
  public FactualityTests(BiFunction<Analysis, Trigger, Factuality> reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return "factuality";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    Analyzer analyzer = new Analyzer();
    Map<String, long[]> right = new TreeMap<>();
    long documents = 0;
    long outside = 0;
    for (TimeMlFile file : TempEval3.documents(input)) {
      documents++;
      Analysis analysis = analyzer.analyze(PlainReports.of(file.text(), file.created()));
      String half = Splits.bucket(name(), file.text()) < HALF ? "tuning" : "unseen";
      for (Subordination one : Subordination.of(file)) {
        Optional<Trigger> trigger =
            TriggerWeigher.pointed(analysis, new Pointed(one.event(), "attack"));
        if (trigger.isEmpty()) {
          outside++;
          continue;
        }
        boolean hit = one.fits(reader.apply(analysis, trigger.get()));
        for (String group : List.of("all", half, one.link().toLowerCase(Locale.ROOT))) {
          long[] counts = right.computeIfAbsent(group, key -> new long[2]);
          counts[0] += hit ? 1 : 0;
          counts[1]++;
        }
      }
    }
    return figures(right, documents, outside);
  }

  private static Figures figures(Map<String, long[]> right, long documents, long outside) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("documents", documents);
    counts.put("outside_sentences", outside);
    for (String first : List.of("all", "tuning", "unseen")) {
      long[] group = right.getOrDefault(first, new long[2]);
      figures.put(
          first.equals("all") ? "accuracy" : first + "_accuracy",
          Counts.percent(group[0], group[1]));
    }
    right.forEach(
        (group, hits) -> {
          counts.put(group, hits[1]);
          if (!List.of("all", "tuning", "unseen").contains(group)) {
            figures.put(group + "_accuracy", Counts.percent(hits[0], hits[1]));
          }
        });
    return new Figures(figures, counts);
  }
}
