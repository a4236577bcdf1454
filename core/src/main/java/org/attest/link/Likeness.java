package org.attest.link;

/**
 * How two texts are alike. The rule and its thresholds: docs/decisions/0016-copies.md.
 *
 * @param shareOfOne share of the one's runs of five words that stand in the other, 0 to 1
 * @param shareOfOther share of the other's runs that stand in the one
 * @param ownShare shared runs of the reporters' own words, as a share of the text with fewer
 * @param ownRuns how many runs of their own words they share
 * @param allRuns how many runs they share, quotations included
 * @param passages in how many places, apart from one another, own words are shared
 */
public record Likeness(
    double shareOfOne,
    double shareOfOther,
    double ownShare,
    int ownRuns,
    int allRuns,
    int passages) {

  /** A shared stretch of fewer runs (eight words) may be chance. */
  static final int SHORTEST_PASSAGE = 4;

  /** Texts that share fewer runs are too short to tell a copy from a stock phrase. */
  private static final int FEWEST_RUNS = 12;

  /** Enough in two passages. */
  private static final double TWO_PASSAGES_SHARE = 0.15;

  /** Enough in three passages or more. */
  private static final double SPREAD_SHARE = 0.12;

  /** Enough in one passage; a background paragraph is less of a report. */
  private static final double ONE_PASSAGE_SHARE = 0.4;

  /** Enough where it is quotations: a speech and nothing else. */
  private static final double WHOLE_SHARE = 0.7;

  private static final double NEARLY_ALL = 0.8;

  /** What one text is to another. */
  public enum Kind {
    /** Nearly all of each stands in the other. */
    COPY,
    /** Nearly all of the shorter stands in the longer. */
    CUT,
    /** Much of the shorter stands in the longer, among words of its own. */
    REWRITE,
    /** Not one text, though they may quote the same words. */
    UNRELATED
  }

  /** True if one of them, or both by way of a third, was made from the other's text. */
  public boolean isOneText() {
    return kind() != Kind.UNRELATED;
  }

  /** What they are to each other. */
  public Kind kind() {
    double larger = Math.max(shareOfOne, shareOfOther);
    boolean own =
        ownRuns >= FEWEST_RUNS
            && (ownShare >= ONE_PASSAGE_SHARE
                || ownShare >= TWO_PASSAGES_SHARE && passages >= 2
                || ownShare >= SPREAD_SHARE && passages >= 3);
    if (!own && !(allRuns >= FEWEST_RUNS && larger >= WHOLE_SHARE)) {
      return Kind.UNRELATED;
    }
    if (Math.min(shareOfOne, shareOfOther) >= NEARLY_ALL) {
      return Kind.COPY;
    }
    return larger >= NEARLY_ALL ? Kind.CUT : Kind.REWRITE;
  }
}
