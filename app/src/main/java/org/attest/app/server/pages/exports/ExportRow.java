package org.attest.app.server.pages.exports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.attest.app.decisions.Canonical;
import org.attest.app.server.pages.Explores;
import org.attest.app.server.pages.PageWords;
import org.attest.app.store.ExportLog;
import tools.jackson.databind.JsonNode;

/**
 * A file that left the store.
 *
 * @param asked what was asked for, in words
 * @param again Explore with the same chosen
 */
public record ExportRow(ExportLog.Entry entry, List<Asked> asked, String again) {
  private static final int SHORT = 12;

  /** Names that Explore and the command line's exports have in common, and mean the same by. */
  private static final List<String> SHARED =
      List.of(
          "q", "type", "status", "grade", "country", "kind", "from", "to", "undated", "near", "box",
          "sort", "down");

  /** One thing asked for. */
  public record Asked(String label, String value) {}

  static ExportRow of(ExportLog.Entry entry) {
    JsonNode query = Canonical.read(entry.query());
    List<Asked> asked = new ArrayList<>();
    Map<String, List<String>> address = new LinkedHashMap<>();
    StringBuilder words = new StringBuilder();
    for (var field : query.properties()) {
      String name = field.getKey();
      List<String> values = values(field.getValue());
      if (name.equals("with_names")) {
        asked.add(
            new Asked(
                "names of private persons", values.contains("true") ? "released" : "withheld"));
        continue;
      }
      asked.add(
          new Asked(
              name.equals("q") ? "words" : PageWords.type(name.replace('_', ' ')),
              String.join(", ", values)));
      boolean isOfPage = field.getValue().isArray();
      if (isOfPage || SHARED.contains(name)) {
        address.put(name, name.equals("country") ? upper(values) : values);
      } else if (name.equals("actor") || name.equals("place")) {
        // The command line takes a part of a name; the search has a field for it.
        values.forEach(
            value ->
                words.append(name).append(":\"").append(value.replace("\"", " ")).append("\" "));
      }
    }
    if (!words.isEmpty()) {
      address.put("q", List.of(words.toString().strip()));
    }
    return new ExportRow(entry, asked, address(address));
  }

  private static List<String> upper(List<String> values) {
    return values.stream().map(value -> value.toUpperCase(Locale.ROOT)).toList();
  }

  private static List<String> values(JsonNode node) {
    return node.isArray()
        ? node.valueStream().map(value -> value.asString("")).toList()
        : List.of(node.asString(node.toString()));
  }

  private static String address(Map<String, List<String>> values) {
    String query =
        values.entrySet().stream()
            .flatMap(
                one ->
                    one.getValue().stream()
                        .map(value -> one.getKey() + "=" + Explores.encoded(value)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "/explore" : "/explore?" + query;
  }

  /** The day of it, by UTC. */
  public String day() {
    return entry.at().substring(0, Math.min(10, entry.at().length()));
  }

  /** The first digits of the file's hash. */
  public String shortHash() {
    return entry.sha256().substring(0, Math.min(SHORT, entry.sha256().length()));
  }

  /** What to write where the file is cited. */
  public String citation() {
    return "Attest export %d of %s, %s, %s in %s; %s; SHA-256 %s; decisions up to %s; Attest %s."
        .formatted(
            entry.number(),
            day(),
            entry.format(),
            PageWords.count(entry.written(), "row"),
            entry.file(),
            asked.isEmpty()
                ? "everything"
                : asked.stream()
                    .map(one -> one.label() + " " + one.value())
                    .collect(Collectors.joining(", ")),
            entry.sha256(),
            entry.decisionHead().substring(0, Math.min(SHORT, entry.decisionHead().length())),
            entry.version());
  }
}
