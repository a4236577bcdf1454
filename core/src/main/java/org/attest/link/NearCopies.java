package org.attest.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.model.Report;

/**
 * Which reports repeat one another's words. Texts are compared by their runs of five words
 * (shingles; Broder 1997): near-copies share a third of all runs, or one holds half of the other's.
 */
final class NearCopies {
  private static final int RUN = 5;
  private static final double RESEMBLANCE = 1.0 / 3;
  private static final double CONTAINMENT = 0.5;

  /** Texts with fewer runs than this are too short to tell a copy from a stock phrase. */
  private static final int FEWEST_RUNS = 12;

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Map<String, Set<String>> runsOf = new HashMap<>();
  private final Map<List<String>, Boolean> known = new HashMap<>();

  boolean are(Report one, Report other) {
    List<String> key =
        one.id().compareTo(other.id()) < 0
            ? List.of(one.id(), other.id())
            : List.of(other.id(), one.id());
    return known.computeIfAbsent(key, ids -> compare(runs(one), runs(other)));
  }

  private static boolean compare(Set<String> ones, Set<String> others) {
    Set<String> smaller = ones.size() <= others.size() ? ones : others;
    Set<String> larger = smaller == ones ? others : ones;
    if (smaller.size() < FEWEST_RUNS) {
      return false;
    }
    long shared = smaller.stream().filter(larger::contains).count();
    return shared >= CONTAINMENT * smaller.size()
        || shared >= RESEMBLANCE * (ones.size() + others.size() - shared);
  }

  private Set<String> runs(Report report) {
    return runsOf.computeIfAbsent(report.id(), id -> runs(report.text()));
  }

  private static Set<String> runs(String text) {
    List<String> words = List.of(NOT_A_WORD.split(text.toLowerCase(Locale.ROOT)));
    Set<String> runs = new HashSet<>();
    for (int start = 0; start + RUN <= words.size(); start++) {
      runs.add(String.join(" ", words.subList(start, start + RUN)));
    }
    return runs;
  }
}
