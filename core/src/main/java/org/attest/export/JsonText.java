package org.attest.export;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The one way this package turns JSON trees into bytes and back: same tree, same bytes. */
final class JsonText {
  /** A stored report is at most this long, in UTF-16 units; longer strings are refused. */
  private static final int LONGEST_STRING = 256 * 1024 * 1024;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(LONGEST_STRING).build())
                  .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                  .build())
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                  .withArrayEmptySeparator("")
                  .withObjectEmptySeparator(""))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private JsonText() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** An array of objects, each filled from one item. */
  static <T> ArrayNode array(Iterable<T> items, java.util.function.Function<T, JsonNode> toNode) {
    ArrayNode nodes = array();
    items.forEach(item -> nodes.add(toNode.apply(item)));
    return nodes;
  }

  static ArrayNode strings(Iterable<String> items) {
    ArrayNode nodes = array();
    items.forEach(nodes::add);
    return nodes;
  }

  /** On one line, without a line end. */
  static String line(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** Indented by two, lines ended by LF on every system, without a last line end. */
  static String pretty(JsonNode node) {
    return MAPPER.writer().with(PRETTY).writeValueAsString(node);
  }

  /**
   * Reads a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ObjectNode read(String json) {
    JsonNode node;
    try {
      node = MAPPER.readTree(json);
    } catch (tools.jackson.core.JacksonException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("not a JSON object");
  }

  /** Calls {@code action} unless the value is null. */
  static <T> void ifPresent(@Nullable T value, Consumer<T> action) {
    if (value != null) {
      action.accept(value);
    }
  }
}
