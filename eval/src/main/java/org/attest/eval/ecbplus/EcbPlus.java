package org.attest.eval.ecbplus;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;

/**
 * ECB+, event coreference over documents with gold mentions in the fully annotated sentences,
 * singletons included; all documents of the split are scored as one.
 */
public final class EcbPlus implements Benchmark {
  private final MentionClusterer clusterer;

  public EcbPlus() {
    this(new LinkedMentions());
  }

  public EcbPlus(MentionClusterer clusterer) {
    this.clusterer = clusterer;
  }

  @Override
  public String name() {
    return "ecbplus";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    EcbReader.Read read = EcbReader.read(input.directory(), input.split());
    Map<String, String> found = clusterer.clusters(read.documents());
    CoreferenceScores scores = CoreferenceScores.of(read.gold(), found);
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("conll_f1", scores.conllF1());
    scores.lea().into(figures, "lea");
    scores.muc().into(figures, "muc");
    scores.bCubed().into(figures, "b3");
    scores.ceafE().into(figures, "ceaf_e");
    return new Figures(
        figures,
        Map.of(
            "documents", (long) read.documents().size(),
            "mentions", (long) read.gold().size(),
            "gold_clusters", (long) new HashSet<>(read.gold().values()).size(),
            "system_clusters", (long) new HashSet<>(found.values()).size()));
  }
}
