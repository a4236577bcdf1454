package org.attest.eval.indiapolice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.encoder.EncoderPolice;
import org.attest.eval.score.LabelCounts;

/**
 * IndiaPoliceEvents. {@code sentence_f1} and {@code document_f1} are the mean F1 of KILL, ARREST,
 * FORCE and ANY_ACTION; FAIL, an action that did not take place, is reported besides. A document
 * has the labels of its sentences, gold and predicted.
 */
public final class IndiaPolice implements Benchmark {
  private static final Set<PoliceAction> PRINCIPAL =
      EnumSet.complementOf(EnumSet.of(PoliceAction.FAIL));

  private final PoliceActionClassifier classifier;

  public IndiaPolice() {
    this(EncodedText.isAvailable() ? new EncoderPolice() : new WordingPoliceClassifier());
  }

  public IndiaPolice(PoliceActionClassifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public String name() {
    return "indiapolice";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<PoliceDocument> documents = PoliceDocument.read(input.directory(), input.split());
    LabelCounts sentences = new LabelCounts();
    LabelCounts wholes = new LabelCounts();
    List<Double> sentenceExamples = new ArrayList<>();
    List<Double> documentExamples = new ArrayList<>();
    for (PoliceDocument document : documents) {
      List<Set<PoliceAction>> gold =
          document.sentences().stream().map(PoliceDocument.Sentence::labels).toList();
      List<Set<PoliceAction>> found =
          classifier.actions(
              document.sentences().stream().map(PoliceDocument.Sentence::text).toList());
      for (int i = 0; i < gold.size(); i++) {
        sentences.addItem(names(gold.get(i)), names(found.get(i)));
        sentenceExamples.add(exampleF1(gold.get(i), found.get(i)));
      }
      wholes.addItem(names(union(gold)), names(union(found)));
      documentExamples.add(exampleF1(union(gold), union(found)));
    }
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("sentence_f1", mean(sentences));
    figures.put("document_f1", mean(wholes));
    perLabel(figures, "sentence", sentences);
    perLabel(figures, "document", wholes);
    figures.put("sentence_example_f1", mean(sentenceExamples));
    figures.put("document_example_f1", mean(documentExamples));
    return new Figures(
        figures,
        Map.of("documents", (long) documents.size(), "sentences", (long) sentenceExamples.size()));
  }

  private static Set<PoliceAction> union(List<Set<PoliceAction>> labels) {
    Set<PoliceAction> all = EnumSet.noneOf(PoliceAction.class);
    labels.forEach(all::addAll);
    return all;
  }

  private static List<String> names(Collection<PoliceAction> actions) {
    return actions.stream().map(PoliceAction::name).toList();
  }

  private static double mean(LabelCounts counts) {
    return PRINCIPAL.stream()
        .mapToDouble(label -> counts.of(label.name()).f1())
        .average()
        .orElse(0);
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /** 2|gold and found| / (|gold| + |found|) in per cent; 100 if both are empty. */
  private static double exampleF1(Set<PoliceAction> gold, Set<PoliceAction> found) {
    long common = gold.stream().filter(found::contains).count();
    int both = gold.size() + found.size();
    return both == 0 ? 100 : 200.0 * common / both;
  }

  private static void perLabel(
      SequencedMap<String, Double> figures, String item, LabelCounts counts) {
    for (PoliceAction label : PoliceAction.values()) {
      String name = item + "_" + label.name().toLowerCase(Locale.ROOT);
      counts.of(label.name()).score().into(figures, name);
    }
  }
}
