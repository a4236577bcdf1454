package org.attest.eval.wikievents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attest.eval.DataFiles;
import org.attest.eval.JsonFiles;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A document with its gold events.
 *
 * @param coreferent for each span that is an argument, the spans of all mentions of its entity,
 *     itself among them
 */
record WikiDocument(
    List<List<String>> sentences,
    List<DocumentEvent> events,
    Map<TokenSpan, List<TokenSpan>> coreferent) {

  WikiDocument {
    sentences = List.copyOf(sentences);
    events = List.copyOf(events);
    coreferent = Map.copyOf(coreferent);
  }

  List<String> tokens() {
    return sentences.stream().flatMap(List::stream).toList();
  }

  /** The documents of {@code *.jsonl} in the folder or its {@code wikievents}. */
  static List<WikiDocument> read(Path folder, @Nullable String split) throws IOException {
    Path within = folder.resolve("wikievents");
    Path root = Files.isDirectory(within) ? within : folder;
    List<WikiDocument> documents = new ArrayList<>();
    for (Path file : DataFiles.files(root, ".jsonl", split)) {
      Map<String, JsonNode> clusters = new HashMap<>();
      Path coref = root.resolve("coref").resolve(DataFiles.stem(file) + ".jsonlines");
      if (!Files.exists(coref)) {
        throw new IOException(coref + " is missing: coreference decides which heads are right");
      }
      for (JsonNode line : JsonFiles.lines(coref)) {
        clusters.put(line.path("doc_key").asString(), line.path("clusters"));
      }
      for (JsonNode line : JsonFiles.lines(file)) {
        documents.add(document(line, clusters.get(line.path("doc_id").asString())));
      }
    }
    return documents;
  }

  private static WikiDocument document(JsonNode line, @Nullable JsonNode clusters) {
    Map<String, TokenSpan> mentions = new HashMap<>();
    for (JsonNode mention : line.path("entity_mentions")) {
      mentions.put(mention.path("id").asString(), span(mention));
    }
    List<DocumentEvent> events = new ArrayList<>();
    for (JsonNode event : line.path("event_mentions")) {
      List<DocumentEvent.Argument> arguments = new ArrayList<>();
      for (JsonNode argument : event.path("arguments")) {
        TokenSpan span = mentions.get(argument.path("entity_id").asString());
        if (span != null) {
          arguments.add(new DocumentEvent.Argument(argument.path("role").asString(), span));
        }
      }
      events.add(
          new DocumentEvent(
              event.path("event_type").asString(), span(event.path("trigger")), arguments));
    }
    return new WikiDocument(sentences(line), events, coreferent(mentions, clusters));
  }

  private static List<List<String>> sentences(JsonNode line) {
    List<List<String>> sentences = new ArrayList<>();
    for (JsonNode sentence : line.path("sentences")) {
      List<String> tokens = new ArrayList<>();
      sentence.path(0).forEach(token -> tokens.add(token.path(0).asString()));
      sentences.add(List.copyOf(tokens));
    }
    return sentences;
  }

  private static Map<TokenSpan, List<TokenSpan>> coreferent(
      Map<String, TokenSpan> mentions, @Nullable JsonNode clusters) {
    Map<TokenSpan, List<TokenSpan>> coreferent = new HashMap<>();
    mentions.values().forEach(span -> coreferent.put(span, List.of(span)));
    if (clusters != null) {
      for (JsonNode cluster : clusters) {
        List<TokenSpan> spans = new ArrayList<>();
        for (JsonNode id : cluster) {
          TokenSpan span = mentions.get(id.asString());
          if (span != null) {
            spans.add(span);
          }
        }
        spans.forEach(span -> coreferent.put(span, List.copyOf(spans)));
      }
    }
    return coreferent;
  }

  private static TokenSpan span(JsonNode node) {
    return new TokenSpan(node.path("start").asInt(), node.path("end").asInt());
  }
}
