package org.attest.eval.case2021;

/** What the benchmark asks: the event type of a news snippet. */
public interface SnippetClassifier {

  /** One of the 30 labels of the task ({@code AIR_STRIKE}, {@code DIPLO}, ...). */
  String label(String snippet);
}
