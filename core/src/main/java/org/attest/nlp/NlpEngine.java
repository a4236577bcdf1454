package org.attest.nlp;

import org.attest.model.Analysis;
import org.attest.model.Report;

/**
 * Turns a report into an analysis. Two engines do: {@link Analyzer}, by rules and small linear
 * models alone, and {@link EncoderAnalyzer}, which adds what the language model predicts. Both are
 * safe for use by several threads and give the same analysis for the same text.
 */
public interface NlpEngine {

  Analysis analyze(Report report);
}
