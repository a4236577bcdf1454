package org.attest.app.exports;

import java.util.List;
import org.attest.app.store.ExportLog;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The log of exports as JSON ({@code attest/exports/1}, docs/data-dictionary.md). */
public final class ExportJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ExportJson() {}

  /** The entries as one document. */
  public static ObjectNode list(List<ExportLog.Entry> entries) {
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("schema", "attest/exports/1");
    ArrayNode list = node.putArray("exports");
    for (ExportLog.Entry entry : entries) {
      ObjectNode one =
          list.addObject()
              .put("number", entry.number())
              .put("at", entry.at())
              .put("by", entry.by())
              .put("format", entry.format());
      one.set("query", MAPPER.readTree(entry.query()));
      one.put("file", entry.file())
          .put("written", entry.written())
          .put("sha256", entry.sha256())
          .put("version", entry.version())
          .put("decision_head", entry.decisionHead());
    }
    return node;
  }
}
