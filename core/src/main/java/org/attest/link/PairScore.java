package org.attest.link;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * How likely two claims are to speak of one occurrence.
 *
 * @param parts what speaks for and against it; put into words only when asked for
 * @param signs the same as the weights were learned
 * @param probability 0 to 1; 0 where something rules it out
 * @param contradicts true if they cannot speak of one occurrence
 */
record PairScore(
    Supplier<List<Part>> parts,
    Map<String, Double> signs,
    double probability,
    boolean contradicts) {

  /** From here on two claims are taken for one occurrence. */
  static final double LINKED = 0.5;

  /** One aspect: its name, what it adds to the logarithm of the odds, and what was seen. */
  record Part(String name, double value, String words) {}

  static PairScore contradiction(String name, Supplier<String> words) {
    return new PairScore(() -> List.of(new Part(name, 0, words.get())), Map.of(), 0, true);
  }

  /** For people: {@code 0.92: date +1.2 (same day), place +0.8 (3 km apart), ...}. */
  String explained() {
    return String.format(Locale.ROOT, "%.2f: ", probability)
        + parts.get().stream()
            .filter(part -> Math.abs(part.value()) >= 0.05)
            .map(p -> String.format(Locale.ROOT, "%s %+.1f (%s)", p.name(), p.value(), p.words()))
            .collect(Collectors.joining(", "));
  }
}
