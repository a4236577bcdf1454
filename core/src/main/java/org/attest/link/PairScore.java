package org.attest.link;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How far two claims speak of one occurrence.
 *
 * @param total sum of the parts' weighted values
 * @param needed what the total must reach for the two to be linked
 * @param contradicts true if they cannot speak of one occurrence
 */
record PairScore(List<Part> parts, double total, double needed, boolean contradicts) {

  /** One aspect: its name, what it adds to the total, and what was seen. */
  record Part(String name, double value, String words) {}

  static PairScore contradiction(String name, String words) {
    return new PairScore(List.of(new Part(name, 0, words)), 0, 1, true);
  }

  boolean links() {
    return !contradicts && total >= needed;
  }

  /** For people: {@code 0.72: type 0.15 (same), date 0.25 (same day), ...}. */
  String explained() {
    return String.format(Locale.ROOT, "%.2f: ", total)
        + parts.stream()
            .filter(part -> part.value() != 0)
            .map(p -> String.format(Locale.ROOT, "%s %.2f (%s)", p.name(), p.value(), p.words()))
            .collect(Collectors.joining(", "));
  }
}
