package org.attest.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attest.app.decisions.Canonical;
import org.attest.app.decisions.Entry;
import org.attest.app.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the log as people and programs read them. */
final class DecisionText {
  static final String SCHEMA = "attest/decisions/1";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private DecisionText() {}

  /** "merge of e-1 with e-2, by Ann, 2031-03-05T07:30:00Z: the reason". */
  static String line(Entry entry) {
    return "%s %s%s, by %s, %s: %s"
        .formatted(
            entry.kind(),
            shortened(entry.about()),
            more(entry),
            entry.by(),
            entry.at(),
            entry.reason());
  }

  private static String more(Entry entry) {
    JsonNode content = Canonical.read(entry.content());
    List<String> words = new ArrayList<>();
    switch (entry.kind()) {
      case "correct" ->
          content
              .path("set")
              .properties()
              .forEach(set -> words.add(set.getKey() + "=" + set.getValue().asString()));
      case "merge" ->
          content
              .path("events")
              .forEach(
                  event -> {
                    String id = event.path("id").asString();
                    if (!id.equals(entry.about())) {
                      words.add("with " + id);
                    }
                  });
      case "unmerge" -> words.add("undoes entry " + content.path("undoes").asLong());
      case "split" ->
          content
              .path("claims")
              .forEach(claim -> words.add("off " + shortened(claim.path("claim").asString())));
      case "rate" ->
          words.add(
              content.path("letter").isString() ? content.path("letter").asString() : "withdrawn");
      case "describe" ->
          content
              .path("set")
              .properties()
              .forEach(
                  set ->
                      words.add(
                          set.getKey()
                              + (set.getValue().asString().isEmpty()
                                  ? " as the files say"
                                  : "=" + set.getValue().asString())));
      case "same" -> words.add("is " + content.path("into").path("id").asString());
      case "apart" -> words.add("is not " + content.path("into").path("id").asString());
      default -> {}
    }
    return words.isEmpty() ? "" : " (" + String.join(", ", words) + ")";
  }

  /** {@code 3f9ac2d1/c3} for a claim's whole name. */
  static String shortened(String id) {
    return id.replaceFirst("^sha256:([0-9a-f]{8})[0-9a-f]*", "$1").replace('#', '/');
  }

  /** The events that hold the claims that an entry is about. */
  static Set<String> eventsNow(Store store, Entry entry) {
    Set<String> ids = new TreeSet<>();
    if (entry.about().startsWith("e-")) {
      ids.addAll(store.decisions().eventsNow(entry.about()));
    }
    for (JsonNode event : Canonical.read(entry.content()).path("events")) {
      entry
          .claimsOf(event.path("id").asString())
          .forEach(claim -> ids.addAll(store.eventsOf(claim)));
    }
    return ids;
  }

  static String json(List<Entry> log) {
    ObjectNode root = Canonical.object().put("schema", SCHEMA);
    ArrayNode entries = root.putArray("entries");
    for (Entry entry : log) {
      entries.add(json(entry));
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  static ObjectNode json(Entry entry) {
    ObjectNode node =
        Canonical.object()
            .put("number", entry.number())
            .put("at", entry.at())
            .put("by", entry.by())
            .put("kind", entry.kind())
            .put("about", entry.about());
    node.set("content", Canonical.read(entry.content()));
    return node.put("reason", entry.reason())
        .put("previous", entry.previous())
        .put("hash", entry.hash());
  }
}
