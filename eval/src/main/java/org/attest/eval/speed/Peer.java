package org.attest.eval.speed;

/**
 * Another system that reads the same articles. Peers are compiled only under Maven's profile {@code
 * peers} (eval/src/peers) and found by {@link java.util.ServiceLoader}; making one loads its
 * models.
 */
public interface Peer {

  /** One lower-case word, for the names of its figures. */
  String name();

  /**
   * Reads a text with all that it is compared for. Called by several threads at once.
   *
   * @return how many words it counts in the text
   */
  long read(String text);
}
