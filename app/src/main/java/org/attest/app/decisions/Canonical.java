package org.attest.app.decisions;

import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON in the one form that is hashed: RFC 8785 (JSON Canonicalization Scheme) for objects, arrays,
 * strings, whole numbers, true, false and null; other numbers are refused.
 */
public final class Canonical {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Canonical() {}

  /** An empty object to fill. */
  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** An array of strings. */
  static ArrayNode strings(Iterable<String> items) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    items.forEach(array::add);
    return array;
  }

  /**
   * Reads a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static JsonNode read(String json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node instanceof ObjectNode) {
        return node;
      }
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    throw new IllegalArgumentException("not a JSON object");
  }

  /** No white space; names in the order of their UTF-16 units; the shortest escapes. */
  public static String text(JsonNode node) {
    StringBuilder text = new StringBuilder();
    write(node, text);
    return text.toString();
  }

  private static void write(JsonNode node, StringBuilder text) {
    switch (node) {
      case ObjectNode object -> {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        String comma = "";
        for (var member : members.entrySet()) {
          text.append(comma);
          quote(member.getKey(), text);
          text.append(':');
          write(member.getValue(), text);
          comma = ",";
        }
        text.append('}');
      }
      case ArrayNode array -> {
        text.append('[');
        String comma = "";
        for (JsonNode item : array) {
          text.append(comma);
          write(item, text);
          comma = ",";
        }
        text.append(']');
      }
      default -> scalar(node, text);
    }
  }

  private static void scalar(JsonNode node, StringBuilder text) {
    if (node.isString()) {
      quote(node.asString(), text);
    } else if (node.isIntegralNumber() || node.isBoolean() || node.isNull()) {
      text.append(node);
    } else {
      throw new IllegalArgumentException("no canonical form of " + node);
    }
  }

  private static void quote(String value, StringBuilder text) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char unit = value.charAt(i);
      String escape = escape(unit);
      if (escape == null) {
        text.append(unit);
      } else {
        text.append(escape);
      }
    }
    text.append('"');
  }

  private static @Nullable String escape(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> unit < 0x20 ? "\\u%04x".formatted((int) unit) : null;
    };
  }
}
