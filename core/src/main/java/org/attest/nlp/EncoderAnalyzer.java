package org.attest.nlp;

import org.attest.model.Analysis;
import org.attest.model.Report;
import org.attest.nlp.encoder.Encoder;
import org.attest.nlp.encoder.PredictionReader;

/** The analysis of {@link Analyzer} with the predictions of the language model beside it. */
public final class EncoderAnalyzer implements NlpEngine {
  private final Analyzer analyzer = new Analyzer();
  private final PredictionReader predictions;
  private final Selection selection;

  /** The model reads all sentences. */
  public EncoderAnalyzer(Encoder encoder) {
    this(encoder, Selection.all());
  }

  /** The model reads the sentences of a selection. */
  public EncoderAnalyzer(Encoder encoder, Selection selection) {
    predictions = new PredictionReader(encoder);
    this.selection = selection;
  }

  @Override
  public Analysis analyze(Report report) {
    Analysis analysis = analyzer.analyze(report);
    return analysis.with(predictions.read(analysis.sentences(), selection.of(analysis)));
  }
}
