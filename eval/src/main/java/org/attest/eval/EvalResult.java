package org.attest.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One run of a benchmark, as a table for people and as JSON. */
record EvalResult(String benchmark, @Nullable String split, Figures figures, double seconds) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** Lines of names and values, figures with two decimals. */
  List<String> table() {
    List<String> lines = new ArrayList<>();
    lines.add(benchmark + (split == null ? "" : " " + split));
    figures
        .figures()
        .forEach(
            (name, value) -> lines.add(String.format(Locale.ROOT, "  %-28s %8.2f", name, value)));
    lines.add("counts");
    figures
        .counts()
        .forEach(
            (name, value) -> lines.add(String.format(Locale.ROOT, "  %-28s %8d", name, value)));
    lines.add(String.format(Locale.ROOT, "  %-28s %8.1f", "seconds", seconds));
    return lines;
  }

  /**
   * {@code {"benchmark", "split", "figures", "counts", "seconds"}}, figures as {@link Figures} has
   * them.
   */
  String json() {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("benchmark", benchmark);
    members.put("split", split);
    Map<String, Double> rounded = new LinkedHashMap<>();
    figures.figures().forEach((name, value) -> rounded.put(name, round(value, 10_000)));
    members.put("figures", rounded);
    members.put("counts", figures.counts());
    members.put("seconds", round(seconds, 1_000));
    return MAPPER.writeValueAsString(members) + "\n";
  }

  private static double round(double value, int steps) {
    return (double) Math.round(value * steps) / steps;
  }
}
