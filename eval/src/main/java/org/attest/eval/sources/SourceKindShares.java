package org.attest.eval.sources;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.attest.actor.ActorDirectory;
import org.attest.actor.ActorReader;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.PlainReports;
import org.attest.eval.annotations.AnnotatedSources;
import org.attest.eval.polnear.PolNeARSources;
import org.attest.model.ActorMention;
import org.attest.model.Analysis;
import org.attest.model.PartOfSpeech;
import org.attest.model.Span;
import org.attest.model.Token;
import org.attest.nlp.Analyzer;
import org.attest.source.AttributionReader;

/**
 * The benchmark source-kinds: the share of marked sources that get a kind other than {@code
 * unnamed}, for PolNeAR's development half and for our own annotated passages. The directory is the
 * one of all data sets.
 *
 * <p>No gold kinds exist; the share says how many sources the vocabulary leaves open, not whether
 * the kinds are right. Pronouns are left out. {@code described} are sources with a common noun; the
 * others are bare names, most of them of persons, who have no kind unless they are known.
 */
public final class SourceKindShares implements Benchmark {
  private static final String UNNAMED = "unnamed";

  private final Analyzer analyzer = new Analyzer();
  private final ActorReader actors = new ActorReader(ActorDirectory.shipped());
  private final AttributionReader reader = new AttributionReader();

  @Override
  public String name() {
    return "source-kinds";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<SourcedText> texts = new ArrayList<>(PolNeARSources.read(input.directory()));
    List<String> notes = new ArrayList<>();
    texts.addAll(AnnotatedSources.read(input.directory(), notes));
    return figures(texts, notes);
  }

  Figures figures(List<SourcedText> texts, List<String> notes) {
    Map<String, Long> counts = new TreeMap<>();
    for (SourcedText text : texts) {
      count(text, counts);
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    for (String set : texts.stream().map(SourcedText::set).distinct().toList()) {
      figures.put(set + "_kind_share", share(counts, set, ""));
      figures.put(set + "_described_kind_share", share(counts, set, "described_"));
    }
    return new Figures(figures, counts, notes);
  }

  private static double share(Map<String, Long> counts, String set, String which) {
    long all = counts.getOrDefault(set + "_" + which + "sources", 0L);
    long open = counts.getOrDefault(set + "_" + which + UNNAMED, 0L);
    return all == 0 ? 0 : 100.0 * (all - open) / all;
  }

  private void count(SourcedText text, Map<String, Long> counts) {
    Analysis analysis = analyzer.analyze(PlainReports.of(text.text()));
    List<ActorMention> mentions = actors.read(analysis);
    for (List<Span> source : text.sources()) {
      if (isAll(analysis, source, PartOfSpeech.PRON)) {
        counts.merge(text.set() + "_pronouns", 1L, Long::sum);
        continue;
      }
      boolean described = words(analysis, source).stream().anyMatch(w -> w.is(PartOfSpeech.NOUN));
      boolean open =
          source.stream().allMatch(part -> reader.kind(analysis, mentions, part).equals(UNNAMED));
      for (String which : described ? List.of("", "described_") : List.of("")) {
        counts.merge(text.set() + "_" + which + "sources", 1L, Long::sum);
        counts.merge(text.set() + "_" + which + UNNAMED, open ? 1L : 0L, Long::sum);
      }
    }
  }

  private static boolean isAll(Analysis analysis, List<Span> source, PartOfSpeech part) {
    return words(analysis, source).stream().allMatch(word -> word.is(part));
  }

  private static List<Token> words(Analysis analysis, List<Span> source) {
    return analysis.sentences().stream()
        .flatMap(sentence -> source.stream().flatMap(span -> sentence.tokensIn(span).stream()))
        .toList();
  }
}
