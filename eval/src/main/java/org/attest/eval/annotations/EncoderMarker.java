package org.attest.eval.annotations;

import org.attest.eval.PlainReports;
import org.attest.eval.encoder.EncodedText;
import org.attest.model.Analysis;
import org.attest.nlp.EncoderAnalyzer;
import org.attest.nlp.NlpEngine;

/** What the encoder that ships with the product predicts. */
final class EncoderMarker implements ClaimMarker {
  private final NlpEngine engine = new EncoderAnalyzer(EncodedText.encoder());

  @Override
  public Analysis mark(String passage) {
    Analysis analysis = engine.analyze(PlainReports.of(passage));
    return analysis.with(analysis.predictions().likely());
  }
}
