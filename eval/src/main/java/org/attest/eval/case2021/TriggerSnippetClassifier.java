package org.attest.eval.case2021;

import java.util.HashMap;
import java.util.Map;
import org.attest.eval.PlainReports;
import org.attest.event.TriggerFinder;
import org.attest.model.Vocabulary;
import org.attest.nlp.Analyzer;

/**
 * The plain baseline: the label of the snippet's first trigger by {@code types.tsv}; {@code OTHER}
 * where there is no trigger.
 */
final class TriggerSnippetClassifier implements SnippetClassifier {
  private static final String NONE = "OTHER";

  private final Analyzer analyzer = new Analyzer();
  private final TriggerFinder triggers = new TriggerFinder();
  private final Map<String, String> labels = new HashMap<>();

  TriggerSnippetClassifier() {
    for (Vocabulary.Row row : Vocabulary.load(TriggerSnippetClassifier.class, "types.tsv")) {
      labels.put(row.get("type"), row.get("label"));
    }
  }

  @Override
  public String label(String snippet) {
    return triggers.read(analyzer.analyze(PlainReports.of(snippet))).stream()
        .map(trigger -> labels.getOrDefault(trigger.type(), NONE))
        .findFirst()
        .orElse(NONE);
  }
}
