package org.attest.eval.fields;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.attest.model.Bounds;
import org.attest.model.TollMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A toll as the scorer compares it.
 *
 * @param effect by its code in the codebook
 * @param who its codes in alphabetical order
 * @param rule the bounds' rule, where they have no other difference: vague, rate; else empty
 */
record CodedToll(
    String effect,
    List<String> who,
    @Nullable Long min,
    @Nullable Long best,
    @Nullable Long max,
    String rule,
    boolean cumulative) {

  static CodedToll of(TollMention toll) {
    Bounds bounds = toll.bounds();
    return new CodedToll(
        toll.effect().code(),
        List.copyOf(new TreeSet<>(toll.who())),
        bounds.min(),
        bounds.best(),
        bounds.max(),
        compared(bounds.rule()),
        toll.cumulative());
  }

  /**
   * One of an annotated sentence.
   *
   * @throws IOException if a member is missing or of another kind
   */
  static CodedToll of(JsonNode toll, String id) throws IOException {
    if (!toll.path("effect").isString()
        || !toll.path("rule").isString()
        || !toll.path("who").isArray()
        || !toll.path("cumulative").isBoolean()) {
      throw new IOException(id + ": a toll without effect, who, rule or cumulative");
    }
    return new CodedToll(
        toll.path("effect").asString(),
        toll.path("who")
            .valueStream()
            .map(JsonNode::asString)
            .collect(
                Collectors.collectingAndThen(Collectors.toCollection(TreeSet::new), List::copyOf)),
        number(toll, "min", id),
        number(toll, "best", id),
        number(toll, "max", id),
        compared(toll.path("rule").asString()),
        toll.path("cumulative").asBoolean());
  }

  private static @Nullable Long number(JsonNode toll, String name, String id) throws IOException {
    JsonNode value = toll.path(name);
    if (!value.isNull() && !value.isIntegralNumber()) {
      throw new IOException("%s: a toll whose %s is neither number nor null".formatted(id, name));
    }
    return value.isNull() ? null : value.asLong();
  }

  private static String compared(String rule) {
    return rule.equals("vague") || rule.equals("rate") ? rule : "";
  }

  CodedToll withoutWho() {
    return new CodedToll(effect, List.of(), min, best, max, rule, cumulative);
  }

  CodedToll onlyBounds() {
    return new CodedToll("", List.of(), min, best, max, rule, cumulative);
  }
}
