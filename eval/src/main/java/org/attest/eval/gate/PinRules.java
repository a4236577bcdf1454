package org.attest.eval.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attest.eval.gate.GateRow.Key;
import org.attest.eval.gate.GateRow.Run;

/**
 * What keeps floors from sinking unseen: the pinned rows are the last ones of a history that only
 * grows, and in which a floor sinks only with a reason and a decision record.
 */
final class PinRules {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private PinRules() {}

  /**
   * What is against the rules, one line each; empty if nothing is.
   *
   * @param decisions numbers of the decision records that there are
   */
  static List<String> problems(List<GateRow> gate, List<GateRow> history, Set<Integer> decisions) {
    List<String> problems = new ArrayList<>(lowered(history, decisions));
    Map<Key, GateRow> last = new LinkedHashMap<>();
    history.forEach(row -> last.put(row.key(), row));
    Set<Key> keys = new HashSet<>();
    for (GateRow row : gate) {
      if (!keys.add(row.key())) {
        problems.add(row.label() + ": stands twice in gate.tsv");
      }
      GateRow pinned = last.get(row.key());
      if (pinned == null && (row.isPinned() || !row.pinning().sha256().isEmpty())) {
        problems.add(row.label() + ": is pinned, but gate-history.tsv does not have it");
      } else if (pinned != null && !pinned.equals(row)) {
        problems.add(
            "%s: %s is not what was pinned last, %s (%s); floors are set by ./attest eval pin"
                .formatted(row.label(), row.floor(), pinned.floor(), pinned.pinning().at()));
      }
    }
    last.values().stream()
        .filter(row -> !keys.contains(row.key()))
        .forEach(row -> problems.add(row.label() + ": was pinned, but gate.tsv lacks it now"));
    problems.addAll(uneven(gate));
    return problems;
  }

  private static List<String> lowered(List<GateRow> history, Set<Integer> decisions) {
    List<String> problems = new ArrayList<>();
    Map<Key, GateRow> before = new HashMap<>();
    for (GateRow row : history) {
      GateRow earlier = before.put(row.key(), row);
      if (earlier != null
          && row.floor().isLowerThan(earlier.floor())
          && !isJustified(row, decisions)) {
        problems.add(
            "%s: %s is lower than %s, pinned %s; that needs a reason and the number of a decision"
                    .formatted(row.label(), row.floor(), earlier.floor(), earlier.pinning().at())
                + " record in docs/decisions");
      }
    }
    return problems;
  }

  private static boolean isJustified(GateRow row, Set<Integer> decisions) {
    String decision = row.pinning().decision();
    return !row.pinning().reason().isEmpty()
        && NUMBER.matcher(decision).matches()
        && decisions.contains(Integer.valueOf(decision));
  }

  /** Rows of one run that do not agree on where the data are or what they were. */
  private static List<String> uneven(List<GateRow> gate) {
    List<String> problems = new ArrayList<>();
    Map<String, Run> runs = new HashMap<>();
    Map<String, String> hashes = new HashMap<>();
    for (GateRow row : gate) {
      String label = row.run().label();
      Run run = runs.putIfAbsent(label, row.run());
      if (run != null && !run.equals(row.run())) {
        problems.add(label + ": its rows differ in folder or hashed");
      }
      String hash = row.pinning().sha256();
      String other = row.isPinned() ? hashes.putIfAbsent(label, hash) : null;
      if (other != null && !other.equals(hash)) {
        problems.add(label + ": its rows differ in sha256");
      }
    }
    return problems.stream().distinct().toList();
  }

  /** Says so if a history does not begin with what it was before. */
  static List<String> rewritten(String before, String now) {
    return now.startsWith(before)
        ? List.of()
        : List.of("gate-history.tsv: lines that were there have changed; it may only grow");
  }
}
