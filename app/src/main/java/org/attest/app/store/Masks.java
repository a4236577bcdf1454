package org.attest.app.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.attest.app.decisions.Redaction;
import org.attest.app.decisions.References;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What people decided to hide, by report. */
final class Masks {
  /** Members of documents that hold words; what others hold is vocabulary and ids. */
  private static final Set<String> WORDS =
      Set.of(
          "text",
          "title",
          "byline",
          "outlet",
          "source",
          "name",
          "actor",
          "detail",
          "words",
          "cue",
          "via",
          "gradeReason",
          "unresolved");

  private final Map<String, Redaction> byReport = new TreeMap<>();

  private Masks() {}

  static Masks of(Handle handle) {
    Map<String, List<String>> contents = new TreeMap<>();
    handle
        .createQuery("SELECT about, content FROM decision WHERE kind = 'redact'")
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(
            entry ->
                contents
                    .computeIfAbsent(
                        References.claim(entry.getKey()).reportId(), key -> new ArrayList<>())
                    .add(entry.getValue()));
    Masks masks = new Masks();
    contents.forEach(
        (report, hidden) ->
            handle
                .select("SELECT document FROM report WHERE id = ?", report)
                .mapTo(String.class)
                .findOne()
                .map(document -> Documents.report(document).text())
                .ifPresent(text -> masks.byReport.put(report, Redaction.of(text, hidden))));
    return masks;
  }

  /** Ids of the reports in which something is hidden. */
  Set<String> reports() {
    return byReport.keySet();
  }

  /** Words of a report as they are shown. */
  String words(String reportId, String words) {
    Redaction redaction = byReport.get(reportId);
    return redaction == null ? words : redaction.of(words);
  }

  /** A document of a report, or of one of its claims or relations, as it is shown. */
  String document(String reportId, String json) {
    return document(Set.of(reportId), json);
  }

  /** A document about what several reports say, as it is shown. */
  String document(Collection<String> reportIds, String json) {
    List<Redaction> redactions =
        byReport.entrySet().stream()
            .filter(entry -> reportIds.contains(entry.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (redactions.isEmpty()) {
      return json;
    }
    JsonNode root = Documents.tree(json);
    hide(root, redactions);
    return Documents.write(root);
  }

  private static void hide(JsonNode node, List<Redaction> redactions) {
    if (node instanceof ObjectNode object) {
      for (var member : object.properties()) {
        if (member.getValue().isString() && WORDS.contains(member.getKey())) {
          String shown = member.getValue().asString();
          for (Redaction redaction : redactions) {
            shown = redaction.of(shown);
          }
          object.put(member.getKey(), shown);
        } else {
          hide(member.getValue(), redactions);
        }
      }
    } else if (node instanceof ArrayNode array) {
      array.forEach(item -> hide(item, redactions));
    }
  }
}
