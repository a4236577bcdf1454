package org.attest.eval.occurrences;

import java.util.SequencedMap;
import org.attest.eval.score.Counts;

/** How many occurrences have a claim, and of how many place and days are right. */
final class Shares {
  private long all;
  private long found;
  private long place;
  private long date;
  private long both;

  void missing() {
    all++;
  }

  void found(boolean placeRight, boolean dateRight) {
    all++;
    found++;
    place += placeRight ? 1 : 0;
    date += dateRight ? 1 : 0;
    both += placeRight && dateRight ? 1 : 0;
  }

  long all() {
    return all;
  }

  /** Adds the figures; those ending in {@code _found} leave out what has no claim. */
  void into(SequencedMap<String, Double> figures, String prefix) {
    figures.put(prefix + "place", Counts.percent(place, all));
    figures.put(prefix + "date", Counts.percent(date, all));
    figures.put(prefix + "both", Counts.percent(both, all));
    figures.put(prefix + "found", Counts.percent(found, all));
    figures.put(prefix + "place_found", Counts.percent(place, found));
    figures.put(prefix + "date_found", Counts.percent(date, found));
    figures.put(prefix + "both_found", Counts.percent(both, found));
  }
}
