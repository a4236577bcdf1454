package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Outcome;

/** What two people decided on one report, neither seeing what the other did. */
final class Round {
  /** Coders of a round. */
  static final int CODERS = 2;

  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
  private final Set<String> done = new LinkedHashSet<>();

  /**
   * Takes an entry in.
   *
   * @return true if the round is complete by it, and was not before
   */
  boolean completes(Entry entry) {
    boolean before = isComplete();
    entries.computeIfAbsent(entry.by(), key -> new ArrayList<>()).add(entry);
    if (entry.decided() == Kind.DONE) {
      done.add(entry.by());
    }
    return isComplete() && !before;
  }

  boolean isComplete() {
    return done.size() >= CODERS;
  }

  /** Who is done, in the order in which they were. */
  List<String> done() {
    return List.copyOf(done);
  }

  List<Entry> of(String author) {
    return entries.getOrDefault(author, List.of());
  }

  /** What each of those who are done holds, in the order in which they were. */
  List<Standing> coders(List<Outcome.Extracted> reports) {
    return done.stream().map(author -> Standing.alone(reports, of(author))).toList();
  }
}
