package org.attest.eval.tempeval3;

/**
 * Another system that marks time expressions. Peers are compiled only under Maven's profile {@code
 * peers} (eval/src/peers) and found by {@link java.util.ServiceLoader}; making one loads its
 * models. Called by one thread.
 */
public interface PeerTagger extends TimeTagger {

  /** One lower-case word, for the names of its figures. */
  String name();
}
