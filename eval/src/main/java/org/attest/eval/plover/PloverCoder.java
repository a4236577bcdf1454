package org.attest.eval.plover;

/** What the benchmark asks: the one event of a sentence with its source and target. */
public interface PloverCoder {

  PloverCoding code(String sentence);
}
