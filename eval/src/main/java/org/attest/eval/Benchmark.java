package org.attest.eval;

import java.io.IOException;

/** A public data set with its reader and its scorer. */
public interface Benchmark {

  /** The name on the command line, as docs/evaluation.md lists it. */
  String name();

  /**
   * Reads the data, runs the system on its texts and scores what comes out.
   *
   * @throws IOException if the directory is not of the documented form; says which file is missing
   */
  Figures run(EvalInput input) throws IOException;
}
