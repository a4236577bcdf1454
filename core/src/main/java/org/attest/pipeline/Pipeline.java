package org.attest.pipeline;

import java.util.List;
import java.util.function.Consumer;
import org.attest.model.Outcome;
import org.attest.model.Reason;

/** Bytes in, outcomes out: the one place that wires the steps. */
public final class Pipeline {
  private final PipelineOptions options;

  private Pipeline(PipelineOptions options) {
    this.options = options;
  }

  /** Loads models and vocabularies; reuse the result, it is safe for use by several threads. */
  public static Pipeline create(PipelineOptions options) {
    return new Pipeline(options);
  }

  /**
   * Reads, extracts and hands on one outcome for each report or unusable input, in the order of the
   * inputs; an input that holds several reports (a directory, a feed, JSON lines) gives several.
   *
   * @param inputs paths of files or directories, {@code http(s)} URLs, or {@code -} for standard
   *     input
   */
  public void run(List<String> inputs, Consumer<Outcome> sink) {
    for (String input : inputs) {
      sink.accept(new Outcome.Rejected(input, null, Reason.FAULT, "not wired yet " + options));
    }
  }
}
