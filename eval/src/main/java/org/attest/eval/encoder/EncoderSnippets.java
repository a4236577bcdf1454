package org.attest.eval.encoder;

import org.attest.eval.case2021.SnippetClassifier;
import org.attest.nlp.encoder.Encoding;

/** The kind of a snippet by the head that was trained on reports of our own writing. */
public final class EncoderSnippets implements SnippetClassifier {

  @Override
  public String label(String snippet) {
    Encoding encoding = EncodedText.of(snippet).encoding();
    if (encoding.words() == 0) {
      return "OTHER";
    }
    double[] kinds = Encoding.oneOf(encoding.scores("kind", 0, encoding.words()));
    return encoding.labels("kind").get(Encoding.highest(kinds));
  }
}
