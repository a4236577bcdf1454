package org.attest.eval.wikievents;

/** Tokens of a document, counted over all its sentences, end exclusive. */
public record TokenSpan(int start, int end) {
  public TokenSpan {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a span of tokens: [" + start + ", " + end + ")");
    }
  }
}
