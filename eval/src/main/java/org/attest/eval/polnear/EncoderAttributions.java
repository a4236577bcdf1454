package org.attest.eval.polnear;

import java.util.List;
import org.attest.eval.PlainReports;
import org.attest.eval.encoder.EncodedText;
import org.attest.nlp.EncoderAnalyzer;

/** The attributions that the encoder predicts. */
public final class EncoderAttributions implements AttributionTagger {
  private final EncoderAnalyzer analyzer = new EncoderAnalyzer(EncodedText.encoder());

  @Override
  public List<Said> tag(String text) {
    return analyzer.analyze(PlainReports.of(text)).predictions().attributions().stream()
        .map(one -> new Said(one.sources(), List.of(one.cue()), one.contents()))
        .toList();
  }
}
