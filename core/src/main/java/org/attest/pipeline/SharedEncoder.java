package org.attest.pipeline;

import org.attest.event.TriggerNeighbourhood;
import org.attest.nlp.Analyzer;
import org.attest.nlp.EncoderAnalyzer;
import org.attest.nlp.NlpEngine;
import org.attest.nlp.encoder.Encoder;

/** The encoder, loaded once a process on first use. */
public final class SharedEncoder {
  private static final String OFF = "off";

  private SharedEncoder() {}

  /**
   * The encoder, or why the lexicons read alone. Do not close it: all who read in this process use
   * it.
   */
  public static Encoder.Loaded get() {
    return Holder.LOADED;
  }

  /** The encoder beside the rules, or where there is none the rules alone. */
  public static NlpEngine engine() {
    Encoder encoder = get().encoder();
    return encoder == null
        ? new Analyzer()
        : new EncoderAnalyzer(encoder, new TriggerNeighbourhood()::of);
  }

  private static final class Holder {
    static final Encoder.Loaded LOADED =
        OFF.equals(System.getProperty("attest.encoder"))
            ? new Encoder.Loaded(null, "switched off by -Dattest.encoder=off")
            : Encoder.load(1);
  }
}
