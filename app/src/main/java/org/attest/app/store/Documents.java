package org.attest.app.store;

import java.util.ArrayList;
import java.util.List;
import org.attest.export.ClaimJson;
import org.attest.model.Event;
import org.attest.model.Outcome;
import org.attest.model.Relation;
import org.attest.model.Report;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON kept in the store: reports and claims as the contract has them, events and relations as
 * the records {@link Event} and {@link Relation} stand (internal to the store; what users see is
 * written by org.attest.export).
 */
final class Documents {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

  private static final String NO_CLAIMS = "\"claims\":[]";

  private Documents() {}

  /** A report without its claims, and each claim by itself. */
  record Split(String report, List<String> claims) {}

  static Split split(Outcome.Extracted extracted) {
    ObjectNode root = (ObjectNode) MAPPER.readTree(ClaimJson.line(extracted));
    List<String> claims = new ArrayList<>();
    for (JsonNode claim : root.get("claims")) {
      claims.add(MAPPER.writeValueAsString(claim));
    }
    root.set("claims", MAPPER.createArrayNode());
    return new Split(MAPPER.writeValueAsString(root), claims);
  }

  static Outcome.Extracted join(Split split) {
    // Put together as text, as reading it all and writing it again to be read takes twice as long.
    // Within a text the signs are escaped, so they stand nowhere else.
    int at = split.report().indexOf(NO_CLAIMS);
    if (at >= 0 && at == split.report().lastIndexOf(NO_CLAIMS)) {
      int open = at + NO_CLAIMS.length() - 1;
      return (Outcome.Extracted)
          ClaimJson.read(
              split.report().substring(0, open)
                  + String.join(",", split.claims())
                  + split.report().substring(open));
    }
    ObjectNode root = (ObjectNode) MAPPER.readTree(split.report());
    ArrayNode claims = MAPPER.createArrayNode();
    for (String claim : split.claims()) {
      claims.add(MAPPER.readTree(claim));
    }
    root.set("claims", claims);
    return (Outcome.Extracted) ClaimJson.read(MAPPER.writeValueAsString(root));
  }

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  static String write(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }

  /** The node's text; null if it is none. */
  static @Nullable String string(JsonNode node) {
    return node.isString() ? node.asString() : null;
  }

  static String write(Relation relation) {
    return MAPPER.writeValueAsString(relation);
  }

  static Relation relation(String json) {
    return MAPPER.readValue(json, Relation.class);
  }

  /** The report alone, from its own document, in one reading. */
  static Report report(String document) {
    return ((Outcome.Extracted) ClaimJson.read(document)).report();
  }

  static String write(Event event) {
    return MAPPER.writeValueAsString(event);
  }

  static Event event(String json) {
    return MAPPER.readValue(json, Event.class);
  }
}
