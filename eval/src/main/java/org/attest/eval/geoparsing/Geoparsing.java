package org.attest.eval.geoparsing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.eval.Benchmark;
import org.attest.eval.DataFiles;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.model.Span;

/**
 * The benchmark geoparsing: names found end to end and placed ({@code em}, {@code acc161}), and
 * names given and placed ({@code gold_em}, {@code gold_acc161}), over all sets of the directory and
 * for each, and {@code unseen} over the half of the articles that nothing was learned from. {@code
 * held} is the share of gold ids that the gazetteer has at all. Counts {@code rule_...} say how
 * many names each rule decided.
 *
 * <p>Demonyms and names nested in names of organisations are annotated in the sets and count.
 */
public final class Geoparsing implements Benchmark {

  @Override
  public String name() {
    return "geoparsing";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    return run(input, new MentionGeoparser());
  }

  /** As {@link #run(EvalInput)} with a system of the caller's. */
  public Figures run(EvalInput input, Geoparser system) throws IOException {
    PlaceScore pooled = new PlaceScore();
    PlaceScore unseen = new PlaceScore();
    SequencedMap<String, Double> perSet = new LinkedHashMap<>();
    TreeMap<String, Long> counts = new TreeMap<>();
    for (Path file : DataFiles.files(input.directory(), ".xml", input.split())) {
      PlaceScore score = new PlaceScore();
      PlaceScore scoreUnseen = new PlaceScore();
      int number = 0;
      for (ToponymFile.Article article : ToponymFile.read(file)) {
        List<Span> given =
            article.names().stream().filter(GoldName::isPlaced).map(GoldName::span).toList();
        PlaceScore one = new PlaceScore();
        List<Geoparser.Found> found = system.find(article.text());
        for (Geoparser.Found name : found) {
          if (!name.rule().isEmpty()) {
            counts.merge("rule_" + name.rule().replace('-', '_'), 1L, Long::sum);
          }
        }
        one.add(article.names(), found, system.resolve(article.text(), given), system.ids());
        score.plus(one);
        if (Halves.isUnseen(file, number++)) {
          scoreUnseen.plus(one);
          unseen.plus(one);
        }
        counts.merge("documents", 1L, Long::sum);
      }
      String set = DataFiles.stem(file).toLowerCase(Locale.ROOT).replace('-', '_') + "_";
      score.into(perSet, set);
      scoreUnseen.into(perSet, set + "unseen_");
      pooled.plus(score);
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    pooled.into(figures, "");
    unseen.into(figures, "unseen_");
    figures.putAll(perSet);
    counts.put("names_gold", pooled.gold());
    counts.put("names_predicted", pooled.predicted());
    return new Figures(figures, counts);
  }
}
