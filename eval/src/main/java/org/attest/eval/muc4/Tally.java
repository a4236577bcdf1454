package org.attest.eval.muc4;

/** Fills by what became of them: correct, partial, incorrect, spurious, missing. */
record Tally(int correct, int partial, int incorrect, int spurious, int missing) {
  static final Tally NONE = new Tally(0, 0, 0, 0, 0);

  Tally plus(Tally more) {
    return new Tally(
        correct + more.correct,
        partial + more.partial,
        incorrect + more.incorrect,
        spurious + more.spurious,
        missing + more.missing);
  }

  int halves() {
    return 2 * correct + partial;
  }

  /** In whole per cent, as the printed tables of 1992. */
  double recall() {
    return percent(correct + partial + incorrect + missing);
  }

  /** In whole per cent. */
  double precision() {
    return percent(correct + partial + incorrect + spurious);
  }

  /** From the rounded precision and recall. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  private double percent(int of) {
    return of == 0 ? 0 : Math.round(100 * halves() / 2.0 / of);
  }
}
