package org.attest.event;

import java.util.List;
import org.attest.model.Analysis;
import org.attest.model.BareReport;
import org.attest.model.Trigger;
import org.attest.nlp.Analyzer;

/** Reads the triggers of a bare text, for tests. */
final class TriggerReading {
  private static final Analyzer ANALYZER = new Analyzer();
  private static final TriggerFinder FINDER = new TriggerFinder();

  private TriggerReading() {}

  static Analysis analyze(String text) {
    return ANALYZER.analyze(BareReport.of(text));
  }

  static List<Trigger> triggers(String text) {
    return FINDER.read(analyze(text));
  }

  static List<String> types(String text) {
    return triggers(text).stream().map(Trigger::type).toList();
  }
}
