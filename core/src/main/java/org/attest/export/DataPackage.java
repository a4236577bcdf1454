package org.attest.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attest.model.Certainty;
import org.attest.model.Event;
import org.attest.model.EventType;
import org.attest.model.Grade;
import org.attest.model.Sha256;
import org.attest.model.Status;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events CSV with a description beside it: a Frictionless data package (version 1) of one table
 * with types, constraints, the primary key, the number of bytes and their SHA-256.
 */
final class DataPackage {
  static final String TABLE = "events.csv";
  static final String DESCRIPTION = "datapackage.json";

  private static final Set<String> DATES = Set.of("date_start", "date_end");
  private static final Set<String> INTEGERS =
      Set.of(
          "date_acled_precision",
          "date_ucdp_precision",
          "place_acled_precision",
          "place_ucdp_precision",
          "killed_min",
          "killed_best",
          "killed_max",
          "injured_min",
          "injured_best",
          "injured_max",
          "origins",
          "reports");
  private static final Set<String> NUMBERS = Set.of("lat", "lon", "radius_km");

  private DataPackage() {}

  /** File names and texts. */
  static Map<String, String> write(List<Event> events) {
    String csv = Csv.write(EventColumns.ALL, events);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(TABLE, csv);
    files.put(DESCRIPTION, JsonText.pretty(description(csv)) + "\n");
    return files;
  }

  private static ObjectNode description(String csv) {
    ObjectNode resource =
        JsonText.object()
            .put("name", "events")
            .put("path", TABLE)
            .put("profile", "tabular-data-resource")
            .put("format", "csv")
            .put("mediatype", "text/csv")
            .put("encoding", "utf-8")
            .put("bytes", csv.getBytes(StandardCharsets.UTF_8).length)
            .put("hash", "sha256:" + Sha256.hex(csv));
    resource.set(
        "dialect",
        JsonText.object()
            .put("delimiter", ",")
            .put("quoteChar", "\"")
            .put("doubleQuote", true)
            .put("lineTerminator", "\r\n")
            .put("header", true));
    ObjectNode schema = JsonText.object();
    schema.set("fields", JsonText.array(EventColumns.ALL, column -> field(column.name())));
    schema.set("missingValues", JsonText.strings(List.of("")));
    schema.put("primaryKey", "id");
    resource.set("schema", schema);
    ObjectNode node =
        JsonText.object()
            .put("name", "attest-events")
            .put("profile", "tabular-data-package")
            .put("title", "Events derived from news reports")
            .put(
                "description",
                "Every status leaves, planned and denied ones among them: read the column status."
                    + " Columns are described in Attest's docs/data-dictionary.md.");
    node.set("resources", JsonText.array().add(resource));
    return node;
  }

  /** The type of a column in Frictionless's words. */
  static String type(String name) {
    return DATES.contains(name)
        ? "date"
        : INTEGERS.contains(name)
            ? "integer"
            : NUMBERS.contains(name)
                ? "number"
                : name.equals("date_inferred") ? "boolean" : "string";
  }

  private static ObjectNode field(String name) {
    ObjectNode node = JsonText.object().put("name", name);
    if (DATES.contains(name)) {
      return node.put("type", "date").put("format", "%Y-%m-%d");
    }
    if (INTEGERS.contains(name)) {
      return constrained(node.put("type", "integer"), integers(name));
    }
    if (NUMBERS.contains(name)) {
      return constrained(node.put("type", "number"), numbers(name));
    }
    return name.equals("date_inferred")
        ? node.put("type", "boolean")
        : constrained(node.put("type", "string"), strings(name));
  }

  private static ObjectNode constrained(ObjectNode field, ObjectNode constraints) {
    if (!constraints.isEmpty()) {
      field.set("constraints", constraints);
    }
    return field;
  }

  private static ObjectNode integers(String name) {
    ObjectNode node = JsonText.object();
    switch (name) {
      case "date_acled_precision", "place_acled_precision" ->
          node.put("minimum", 1).put("maximum", 3);
      case "date_ucdp_precision" -> node.put("minimum", 1).put("maximum", 5);
      case "place_ucdp_precision" -> node.put("minimum", 1).put("maximum", 7);
      default -> node.put("minimum", 0);
    }
    return node;
  }

  private static ObjectNode numbers(String name) {
    ObjectNode node = JsonText.object();
    switch (name) {
      case "lat" -> node.put("minimum", -90).put("maximum", 90);
      case "lon" -> node.put("minimum", -180).put("maximum", 180);
      default -> node.put("minimum", 0);
    }
    return node;
  }

  private static ObjectNode strings(String name) {
    ObjectNode node = JsonText.object();
    switch (name) {
      case "id" -> node.put("required", true).put("unique", true).put("pattern", "e-[0-9a-f]{12}");
      case "type" ->
          node.put("required", true)
              .set("enum", JsonText.strings(EventType.all().stream().map(EventType::id).toList()));
      case "status" -> required(node, Status.values());
      case "certainty" -> required(node, Certainty.values());
      case "grade" -> required(node, Grade.values());
      case "country" -> node.put("pattern", "[A-Z]{2}");
      default -> {
        // free text
      }
    }
    return node;
  }

  private static void required(ObjectNode node, Enum<?>[] values) {
    List<String> codes = new ArrayList<>(Arrays.stream(values).map(ContractFields::code).toList());
    node.put("required", true).set("enum", JsonText.strings(codes));
  }
}
