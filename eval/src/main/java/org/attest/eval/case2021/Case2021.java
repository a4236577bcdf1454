package org.attest.eval.case2021;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.attest.eval.Benchmark;
import org.attest.eval.EvalInput;
import org.attest.eval.Figures;
import org.attest.eval.encoder.EncodedText;
import org.attest.eval.encoder.EncoderSnippets;
import org.attest.eval.score.Counts;
import org.attest.eval.score.LabelCounts;

/**
 * CASE 2021 Task 2. {@code weighted_f1} is that of subtask 2: snippets whose gold label is one of
 * the 25 ACLED types or of ORG_CRIME, NATURAL_DISASTER, MAN_MADE_DISASTER; subtask 1 has the 25
 * only, subtask 3 all 30. The classifier always chooses among all 30.
 */
public final class Case2021 implements Benchmark {
  private static final int PRINCIPAL = 2;

  private final SnippetClassifier classifier;

  public Case2021() {
    this(EncodedText.isAvailable() ? new EncoderSnippets() : new TriggerSnippetClassifier());
  }

  public Case2021(SnippetClassifier classifier) {
    this.classifier = classifier;
  }

  @Override
  public String name() {
    return "case2021";
  }

  @Override
  public Figures run(EvalInput input) throws IOException {
    List<Snippet> snippets = Snippet.read(input.directory(), input.split());
    List<String> answers = new ArrayList<>();
    for (Snippet snippet : snippets) {
      answers.add(classifier.label(snippet.text()));
    }
    return score(snippets, answers);
  }

  static Figures score(List<Snippet> snippets, List<String> answers) {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    figures.put("weighted_f1", counts(snippets, answers, PRINCIPAL).weightedF1());
    for (int subtask = 1; subtask <= 3; subtask++) {
      LabelCounts counts = counts(snippets, answers, subtask);
      figures.put("subtask" + subtask + "_weighted_f1", counts.weightedF1());
      figures.put("subtask" + subtask + "_macro_f1", counts.macroF1());
      // One answer for each snippet, so micro recall is the share of right ones.
      figures.put("subtask" + subtask + "_accuracy", counts.micro().score().recall());
    }
    LabelCounts all = counts(snippets, answers, 3);
    for (Map.Entry<String, Counts> label : all.all().entrySet()) {
      if (label.getValue().gold() > 0) {
        figures.put(label.getKey() + "_f1", label.getValue().f1());
      }
    }
    return new Figures(
        figures,
        Map.of(
            "snippets", (long) snippets.size(),
            "subtask2_snippets", counts(snippets, answers, PRINCIPAL).micro().gold(),
            "right", all.micro().correct()));
  }

  private static LabelCounts counts(List<Snippet> snippets, List<String> answers, int subtask) {
    LabelCounts counts = new LabelCounts();
    for (int i = 0; i < snippets.size(); i++) {
      if (snippets.get(i).subtask() <= subtask) {
        counts.addItem(List.of(snippets.get(i).label()), List.of(answers.get(i)));
      }
    }
    return counts;
  }
}
