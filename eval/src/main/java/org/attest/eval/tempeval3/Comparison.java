package org.attest.eval.tempeval3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.attest.eval.Figures;

/**
 * Systems measured on the same texts.
 *
 * @param systems ours first; all with the same names of figures and counts
 */
public record Comparison(List<Measured> systems) {

  /**
   * One of them.
   *
   * @param name one lower-case word
   * @param figures in per cent, that of speed in the unit that its name says
   */
  public record Measured(
      String name, SequencedMap<String, Double> figures, SequencedMap<String, Long> counts) {}

  public Comparison {
    if (systems.isEmpty()) {
      throw new IllegalArgumentException("a comparison of no systems");
    }
    systems = List.copyOf(systems);
  }

  /** A line for each figure and count, a column for each system. */
  public List<String> table() {
    Measured ours = systems.getFirst();
    List<String> lines = new ArrayList<>();
    lines.add(line("tempeval3", Measured::name));
    for (String figure : ours.figures().keySet()) {
      lines.add(
          line(
              "  " + figure, one -> String.format(Locale.ROOT, "%.2f", one.figures().get(figure))));
    }
    lines.add("counts");
    for (String count : ours.counts().keySet()) {
      lines.add(line("  " + count, one -> String.valueOf(one.counts().get(count))));
    }
    return lines;
  }

  /** The same under the names {@code SYSTEM_FIGURE}. */
  public Figures figures() {
    SequencedMap<String, Double> figures = new LinkedHashMap<>();
    TreeMap<String, Long> counts = new TreeMap<>();
    for (Measured one : systems) {
      one.figures().forEach((name, value) -> figures.put(one.name() + "_" + name, value));
      one.counts().forEach((name, value) -> counts.put(one.name() + "_" + name, value));
    }
    return new Figures(figures, counts);
  }

  private String line(String head, Function<Measured, String> cell) {
    return systems.stream()
        .map(one -> String.format(Locale.ROOT, "%12s", cell.apply(one)))
        .collect(Collectors.joining("", String.format(Locale.ROOT, "%-24s", head), ""));
  }
}
