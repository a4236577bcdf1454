package org.attest.app.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What the machine reads otherwise than when a person decided. */
final class Differences {

  private Differences() {}

  /** In words, begun with a semicolon; empty if there is none. */
  static String said(Map<String, String> then, Map<String, String> now) {
    List<String> differences = new ArrayList<>();
    TreeSet<String> fields = new TreeSet<>(then.keySet());
    fields.addAll(now.keySet());
    for (String field : fields) {
      String before = then.getOrDefault(field, "nothing");
      String after = now.getOrDefault(field, "nothing");
      if (!before.equals(after)) {
        differences.add("%s as %s and now as %s".formatted(field, before, after));
      }
    }
    return differences.isEmpty() ? "" : "; the machine then read " + String.join(", ", differences);
  }
}
