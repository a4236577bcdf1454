package org.attest.nlp;

import org.attest.model.Analysis;
import org.attest.model.Report;
import org.attest.nlp.encoder.Encoder;
import org.attest.nlp.encoder.PredictionReader;

/** The analysis of {@link Analyzer} with the predictions of the language model beside it. */
public final class EncoderAnalyzer implements NlpEngine {
  private final Analyzer analyzer = new Analyzer();
  private final PredictionReader predictions;

  public EncoderAnalyzer(Encoder encoder) {
    predictions = new PredictionReader(encoder);
  }

  @Override
  public Analysis analyze(Report report) {
    Analysis analysis = analyzer.analyze(report);
    return analysis.with(predictions.read(analysis.sentences()));
  }
}
