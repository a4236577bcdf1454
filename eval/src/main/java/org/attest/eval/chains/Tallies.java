package org.attest.eval.chains;

import java.util.SequencedMap;
import org.attest.eval.score.Counts;

/** How many claims are found, and of how many each answer is right. */
final class Tallies {
  private long all;
  private long found;
  private long chains;
  private long origin;
  private long status;
  private long certainty;

  void missing() {
    all++;
  }

  void found(
      boolean chainsRight, boolean originRight, boolean statusRight, boolean certaintyRight) {
    all++;
    found++;
    chains += chainsRight ? 1 : 0;
    origin += originRight ? 1 : 0;
    status += statusRight ? 1 : 0;
    certainty += certaintyRight ? 1 : 0;
  }

  long all() {
    return all;
  }

  long found() {
    return found;
  }

  /** Adds the shares of what was found, and how much that is. */
  void into(SequencedMap<String, Double> figures, String prefix) {
    figures.put(prefix + "chains", Counts.percent(chains, found));
    figures.put(prefix + "origin", Counts.percent(origin, found));
    figures.put(prefix + "status", Counts.percent(status, found));
    figures.put(prefix + "certainty", Counts.percent(certainty, found));
    figures.put(prefix + "found", Counts.percent(found, all));
  }
}
