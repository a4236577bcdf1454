package org.attest.eval.polnear;

import java.util.List;
import org.attest.eval.PlainReports;
import org.attest.nlp.Analyzer;
import org.attest.source.AttributionReader;

/** The attributions that core reads. */
public final class CoreAttributions implements AttributionTagger {
  private final Analyzer analyzer = new Analyzer();
  private final AttributionReader reader = new AttributionReader();

  @Override
  public List<Said> tag(String text) {
    return reader.read(analyzer.analyze(PlainReports.of(text)), List.of()).stream()
        .map(
            one ->
                new Said(
                    one.source() == null ? List.of() : List.of(one.source()),
                    List.of(one.cue()),
                    one.contents()))
        .toList();
  }
}
